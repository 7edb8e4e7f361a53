package vn.gov.directive24.registry.violation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.security.CallerNames;
import vn.gov.directive24.registry.violation.ViolationConfiguration.PersonalKeyset;

/**
 * A citizen by a keyed hash of her subject, in every table: the same person is known again, and nobody without the
 * keyset can try names. Officers answer for what they do by name.
 */
@Component
class Pseudonyms implements CallerNames, SmartInitializingSingleton {

    static final String CITIZEN = "CITIZEN";
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "pseudonym-key".getBytes(UTF_8);

    private final PersonalKeyset keyset;
    private final JdbcClient jdbc;
    private @Nullable SecretKeySpec key;

    Pseudonyms(PersonalKeyset keyset, JdbcClient jdbc) {
        this.keyset = keyset;
        this.jdbc = jdbc;
    }

    /** Of instances that start together, one makes the key and the others read it. */
    @Override
    public void afterSingletonsInstantiated() {
        var aead = keyset.aead();
        if (aead != null) {
            try {
                key = new SecretKeySpec(aead.decrypt(stored(aead), PURPOSE), ALGORITHM);
            } catch (GeneralSecurityException otherKeyset) {
                throw new IllegalStateException(
                        "The keyset is not the one that this database's keys were wrapped by", otherKeyset);
            }
        }
    }

    private byte[] stored(Aead aead) throws GeneralSecurityException {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into pseudonym_key (id, wrapped) values (1, :wrapped) on conflict do nothing")
                .param("wrapped", aead.encrypt(fresh, PURPOSE))
                .update();
        return jdbc.sql("select wrapped from pseudonym_key")
                .query((row, _) -> row.getBytes("wrapped"))
                .single();
    }

    /** @throws ReportsNotConfigured when there is no keyset */
    byte[] of(String subject) {
        if (key == null) {
            throw new ReportsNotConfigured();
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(subject.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, missing);
        }
    }

    @Override
    public String of(Caller caller) {
        if (!caller.is(CITIZEN)) {
            return caller.subject();
        }
        return key == null ? "citizen" : "citizen:" + HexFormat.of().formatHex(of(caller.subject()));
    }
}
