package vn.gov.directive24.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What this platform alone knows: made at random when first asked for, mode 600, kept. */
public final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    static Secrets in(Path folder) {
        try {
            OwnerOnly.createFolder(folder);
            return new Secrets(folder);
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    public String password(String name) {
        var file = file(name + ".password");
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, random() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw unusable(file, failure);
        }
    }

    /** Where a service keeps a secret that it makes itself. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static StandaloneFailure unusable(Path path, IOException failure) {
        return new StandaloneFailure(
                "The secrets in %s cannot be used (%s): make them readable and writable for this user."
                        .formatted(path, Reason.of(failure)),
                failure);
    }
}
