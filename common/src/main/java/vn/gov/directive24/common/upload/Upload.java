package vn.gov.directive24.common.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way in, which can be read more than once and need not fit into memory. */
@FunctionalInterface
public interface Upload {

    InputStream open() throws IOException;

    /** Reads it through once. */
    default Fingerprint fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var content = new DigestInputStream(open(), digest)) {
                var bytes = content.transferTo(OutputStream.nullOutputStream());
                return new Fingerprint(HexFormat.of().formatHex(digest.digest()), bytes);
            }
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param sha256 in hexadecimal */
    record Fingerprint(String sha256, long bytes) {}
}
