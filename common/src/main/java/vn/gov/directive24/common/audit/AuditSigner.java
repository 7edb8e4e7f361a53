package vn.gov.directive24.common.audit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs the head of the chain with Ed25519 and keeps the public keys it ever signed with. */
class AuditSigner {

    private static final String ALGORITHM = "Ed25519";

    private final JdbcClient jdbc;
    private final KeyPair keys;
    private final Clock clock;

    AuditSigner(JdbcClient jdbc, KeyPair keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    void sign(long position, byte[] hash) {
        var keyId = register();
        jdbc.sql("""
                        insert into audit_checkpoint (position, hash, at, key_id, signature)
                        values (:position, :hash, :at, :key, :signature) on conflict do nothing
                        """)
                .param("position", position)
                .param("hash", hash)
                .param("at", OffsetDateTime.now(clock))
                .param("key", keyId)
                .param("signature", signature(position, hash))
                .update();
    }

    private String register() {
        var encoded = keys.getPublic().getEncoded();
        var keyId = keyIdOf(encoded);
        jdbc.sql("insert into audit_key (key_id, public_key) values (:id, :key) on conflict do nothing")
                .param("id", keyId)
                .param("key", encoded)
                .update();
        return keyId;
    }

    private byte[] signature(long position, byte[] hash) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(message(position, hash));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK signs with Ed25519", impossible);
        }
    }

    static boolean verifies(long position, byte[] hash, byte[] publicKey, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message(position, hash));
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** The key's thumbprint: SHA-256 of its X.509 encoding. */
    static String keyIdOf(byte[] publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    private static byte[] message(long position, byte[] hash) {
        return ByteBuffer.allocate(Long.BYTES + hash.length)
                .putLong(position)
                .put(hash)
                .array();
    }
}
