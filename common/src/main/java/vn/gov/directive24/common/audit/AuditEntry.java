package vn.gov.directive24.common.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One row of the audit trail. */
record AuditEntry(
        long id,
        OffsetDateTime at,
        String actor,
        @Nullable String agency,
        String action,
        String subject,
        String detail,
        @Nullable String traceId) {

    static final byte[] BEGINNING = new byte[32];

    /** SHA-256 over the hash before and this row; each field is preceded by its length, so that none can run over. */
    byte[] hashAfter(byte[] previous) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(previous);
            out.writeLong(id);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()));
            for (var field : new @Nullable String[] {actor, agency, action, subject, detail, traceId}) {
                var text = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : text.length);
                if (text != null) {
                    out.write(text);
                }
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
