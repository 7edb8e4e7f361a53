package vn.gov.directive24.registry.violation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.registry.violation.ViolationConfiguration.PersonalKeyset;

/**
 * What persons wrote, encrypted with a key of its report, which is wrapped by a keyset that is not in the database. To
 * delete the key is to erase every text of the report in this database. A backup or log that was written before holds
 * the wrapped key beside the texts until it is dropped itself.
 */
@Component
class ReportVault {

    /** What the reporter wrote; other numbers are those of steps. */
    static final long TESTIMONY = 0;

    private final PersonalKeyset keyset;
    private final JdbcClient jdbc;

    ReportVault(PersonalKeyset keyset, JdbcClient jdbc) {
        this.keyset = keyset;
        this.jdbc = jdbc;
    }

    /** Makes the key of a new report. */
    void open(Receipt receipt) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            jdbc.sql("insert into violation_key (receipt, wrapped) values (:receipt, :wrapped)")
                    .param("receipt", receipt.value())
                    .param(
                            "wrapped",
                            TinkProtoKeysetFormat.serializeEncryptedKeyset(key, keyset.require(), bytes(receipt)))
                    .update();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A keyset that was read wraps", impossible);
        }
    }

    void write(Receipt receipt, long step, String text) {
        jdbc.sql("insert into violation_text (receipt, step, content) values (:receipt, :step, :content)")
                .param("receipt", receipt.value())
                .param("step", step)
                .param("content", keyOf(receipt).orElseThrow().encrypt(text.getBytes(UTF_8), place(step)))
                .update();
    }

    /** By the number of the step; empty when it was erased. */
    Map<Long, String> read(Receipt receipt) {
        var texts = new TreeMap<Long, String>();
        keyOf(receipt)
                .ifPresent(key -> jdbc.sql("select step, content from violation_text where receipt = :receipt")
                        .param("receipt", receipt.value())
                        .query((row, _) -> Map.entry(
                                row.getLong("step"),
                                new String(key.decrypt(row.getBytes("content"), place(row.getLong("step"))), UTF_8)))
                        .list()
                        .forEach(text -> texts.put(text.getKey(), text.getValue())));
        return texts;
    }

    void erase(Receipt receipt) {
        jdbc.sql("delete from violation_key where receipt = :receipt")
                .param("receipt", receipt.value())
                .update();
        jdbc.sql("delete from violation_text where receipt = :receipt")
                .param("receipt", receipt.value())
                .update();
    }

    /** Empty when it was erased. */
    Optional<ReportKey> keyOf(Receipt receipt) {
        return jdbc.sql("select wrapped from violation_key where receipt = :receipt")
                .param("receipt", receipt.value())
                .query((row, _) -> row.getBytes("wrapped"))
                .optional()
                .map(wrapped -> unwrap(wrapped, receipt));
    }

    private ReportKey unwrap(byte[] wrapped, Receipt receipt) {
        try {
            return new ReportKey(
                    receipt,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keyset.require(), bytes(receipt))
                            .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException otherKeyset) {
            throw new IllegalStateException(
                    "The key of %s was wrapped by another keyset".formatted(receipt), otherKeyset);
        }
    }

    private static String place(long step) {
        return Long.toString(step);
    }

    private static byte[] bytes(Receipt receipt) {
        return receipt.value().getBytes(UTF_8);
    }
}
