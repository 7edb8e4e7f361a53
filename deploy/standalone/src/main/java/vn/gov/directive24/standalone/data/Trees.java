package vn.gov.directive24.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.LoggerFactory;

/** Whole folders. */
public final class Trees {

    private Trees() {}

    /** Deletes what can be deleted; what is left is logged and hurts nobody. */
    public static void delete(Path root) {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException failure) {
            LoggerFactory.getLogger(Trees.class).warn("{} could not be removed completely", root, failure);
        }
    }
}
