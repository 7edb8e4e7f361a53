package vn.gov.directive24.standalone.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.gov.directive24.standalone.PlatformPorts;
import vn.gov.directive24.standalone.data.DataFolder;
import vn.gov.directive24.standalone.data.FolderLock;
import vn.gov.directive24.standalone.data.PlatformState;
import vn.gov.directive24.standalone.data.StandaloneFailure;

/** Of every command: which platform is meant. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path folder;

    boolean isGiven() {
        return folder != null;
    }

    Path folder() {
        return folder == null
                ? DataFolder.byDefault(System.getenv())
                : folder.toAbsolutePath().normalize();
    }

    /** The ports of the platform that runs on this folder now. */
    PlatformPorts portsInUse() {
        if (FolderLock.holder(folder()).isEmpty()) {
            throw new StandaloneFailure(
                    "No platform runs on the data folder %s: start one with ./directive24 run.".formatted(folder()));
        }
        return ports();
    }

    /** Where the platform of this folder listens, or did when it last ran. */
    PlatformPorts ports() {
        return new PlatformPorts(
                PlatformState.in(folder()).map(PlatformState::portOffset).orElse(0));
    }
}
