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
import vn.gov.directive24.common.problem.InvalidField;
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

    /**
     * Retires the key in use, forgets its private half and makes another.
     *
     * @param notBelievedFrom the moment from which somebody else may have had the key: what it signed after that is not
     *     believed; absent when all that it signed is
     */
    public ListKey rotate(String reason, @Nullable Instant notBelievedFrom, String by) {
        locks.runInTurn(LOCK, () -> {
            var before = all().stream().filter(key -> !key.isRetired()).findFirst();
            before.ifPresent(key -> retire(key, reason, notBelievedFrom, by));
            make(before.map(ListKey::keyId).orElse(null), reason, by);
        });
        return all().getFirst();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ListKey> all() {
        return jdbc.sql("""
                        select public_key, created_at, retired_at, not_believed_from, reason from list_key
                        order by retired_at desc nulls first, created_at desc
                        """).query((row, _) -> key(row)).list();
    }

    @Transactional(readOnly = true)
    public KeyRing ring() {
        return new KeyRing(all().stream().map(ListKey::publicKey).toList());
    }

    private void retire(ListKey key, String reason, @Nullable Instant notBelievedFrom, String by) {
        if (notBelievedFrom != null && (notBelievedFrom.isBefore(key.createdAt()) || notBelievedFrom.isAfter(now()))) {
            throw new InvalidField(
                    "/notBelievedFrom",
                    "The moment lies between %s, when the key was made, and now.".formatted(key.createdAt()));
        }
        jdbc.sql("""
                        update list_key set retired_at = :at, retired_by = :by, reason = :reason, private_key = null,
                                            not_believed_from = :notBelievedFrom
                        where key_id = :id
                        """)
                .param("notBelievedFrom", stored(notBelievedFrom))
                .param("at", OffsetDateTime.ofInstant(now(), ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .param("id", key.keyId())
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

    private static @Nullable OffsetDateTime stored(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
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
        return ListKey.of(
                row.getString("public_key"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "retired_at"),
                instant(row, "not_believed_from"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private record Stored(String keyId, byte[] encrypted) {}
}
