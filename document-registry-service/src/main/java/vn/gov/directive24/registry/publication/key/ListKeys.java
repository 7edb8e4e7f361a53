package vn.gov.directive24.registry.publication.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.registry.publication.seal.KeyRing;

/** Gives the key in use to who seals a list, and everybody the public keys. */
@Service
@Transactional
public class ListKeys {

    private static final String LOCK = "list-key";

    private final JdbcClient jdbc;
    private final KeyVault vault;
    private final ClusterLock locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListKeys(JdbcClient jdbc, KeyVault vault, ClusterLock locks, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /** The key that signs, made when there is none yet. */
    public OctetKeyPair inUse(String by) {
        locks.runInTurn(LOCK, () -> {
            if (stored().isEmpty()) {
                make(null, null, by);
            }
        });
        var key = stored().orElseThrow();
        return parse(vault.decrypt(key.encrypted(), key.keyId()));
    }

    /** Retires the key in use, forgets its private half and makes another. */
    public ListKey rotate(String reason, String by) {
        locks.runInTurn(LOCK, () -> {
            var before = stored().map(Stored::keyId).orElse(null);
            if (before != null) {
                retire(before, reason, by);
            }
            make(before, reason, by);
        });
        return all().getFirst();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ListKey> all() {
        return jdbc.sql("""
                        select public_key, created_at, retired_at, reason from list_key
                        order by retired_at desc nulls first, created_at desc
                        """).query((row, _) -> key(row)).list();
    }

    @Transactional(readOnly = true)
    public KeyRing ring() {
        return new KeyRing(all().stream().map(ListKey::publicKey).toList());
    }

    private void retire(String keyId, String reason, String by) {
        jdbc.sql("""
                        update list_key set retired_at = :at, retired_by = :by, reason = :reason, private_key = null
                        where key_id = :id
                        """)
                .param("at", OffsetDateTime.ofInstant(now(), ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .param("id", keyId)
                .update();
    }

    private void make(@Nullable String before, @Nullable String reason, String by) {
        var key = generate();
        jdbc.sql("""
                        insert into list_key (key_id, public_key, private_key, created_at, created_by)
                        values (:id, :public, :private, :at, :by)
                        """)
                .param("id", key.getKeyID())
                .param("public", key.toPublicJWK().toJSONString())
                .param("private", vault.encrypt(key.toJSONString(), key.getKeyID()))
                .param("at", OffsetDateTime.ofInstant(now(), ZoneOffset.UTC))
                .param("by", by)
                .update();
        events.publishEvent(new ListKeyEvent(key.getKeyID(), before, reason));
    }

    private OctetKeyPair generate() {
        try {
            return new OctetKeyPairGenerator(Curve.Ed25519)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.EdDSA)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now()))
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Ed25519 is there", impossible);
        }
    }

    private Optional<Stored> stored() {
        return jdbc.sql("select key_id, private_key as encrypted from list_key where retired_at is null")
                .query((row, _) -> new Stored(row.getString("key_id"), row.getBytes("encrypted")))
                .optional();
    }

    /** To the second, as a JWK and a seal tell time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static OctetKeyPair parse(String jwk) {
        try {
            return OctetKeyPair.parse(jwk);
        } catch (ParseException impossible) {
            throw new IllegalStateException("A stored key is a JWK", impossible);
        }
    }

    private static ListKey key(ResultSet row) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return ListKey.of(
                row.getString("public_key"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                retired == null ? null : retired.toInstant(),
                row.getString("reason"));
    }

    private record Stored(String keyId, byte[] encrypted) {}
}
