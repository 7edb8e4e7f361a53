package vn.gov.directive24.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A server in a JVM of its own, which a test kills as the power cut would. */
record ForkedServer(Process process, String address) {

    static ForkedServer postgres(Path dataDir) throws IOException {
        return fork("postgres", dataDir);
    }

    static ForkedServer kafka(Path dataDir) throws IOException {
        return fork("kafka", dataDir);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static ForkedServer fork(String kind, Path dataDir) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedServer.class.getName(),
                        kind,
                        dataDir.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) {
                return new ForkedServer(process, line.substring("READY ".length()));
            }
            seen.append(line).append('\n');
        }
        throw new IllegalStateException("The forked server ended: " + seen);
    }

    public static void main(String[] args) throws InterruptedException {
        Path dataDir = Path.of(args[1]);
        if (args[0].equals("postgres")) {
            EmbeddedPostgresServer server = EmbeddedPostgresServer.start(dataDir, 0);
            server.provision("registry", "kept");
            System.out.println("READY " + server.port());
        } else {
            System.out.println("READY " + EmbeddedKafkaServer.start(dataDir, 0).bootstrapServers());
        }
        new CountDownLatch(1).await();
    }
}
