package vn.gov.directive24.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Kafka as a process of its own: {@code --data DIR --port N}. It runs until it is told to end. */
public final class EmbeddedKafkaMain {

    private static final String USAGE = "Usage: EmbeddedKafkaMain --data DIR --port N";

    private EmbeddedKafkaMain() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 4
                || !args[0].equals("--data")
                || !args[2].equals("--port")
                || !args[3].matches("\\d{1,5}")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            EmbeddedKafkaServer server = EmbeddedKafkaServer.start(Path.of(args[1]), Integer.parseInt(args[3]));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "kafka-shutdown"));
            System.out.println("READY " + server.bootstrapServers());
            new CountDownLatch(1).await();
        } catch (EmbeddedServerFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }
}
