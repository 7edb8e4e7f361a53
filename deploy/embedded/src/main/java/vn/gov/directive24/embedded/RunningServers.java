package vn.gov.directive24.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL servers on this machine, whoever started them, as far as Linux shows them to this user. */
final class RunningServers {

    /** Lines of {@code postmaster.pid}, which PostgreSQL documents in miscadmin.h. */
    private static final int PID_LINE = 0;

    private static final int PORT_LINE = 3;

    private RunningServers() {}

    /** A server works in its data folder, and its pid file there names the port. */
    static Optional<Path> folderBehind(int port) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent())
                .flatMap(process -> workingFolder(process).stream().filter(folder -> serves(process, folder, port)))
                .findFirst();
    }

    private static Optional<Path> workingFolder(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path folder, int port) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(Postmaster.PID_FILE));
            return lines.size() > PORT_LINE
                    && lines.get(PID_LINE).strip().equals(Long.toString(process.pid()))
                    && lines.get(PORT_LINE).strip().equals(Integer.toString(port));
        } catch (IOException another) {
            return false;
        }
    }
}
