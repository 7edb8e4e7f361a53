package vn.gov.directive24.common.audit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes a range of the chain from its rows and names the first that does not fit. When the range reaches the
 * chain's end, it also looks for rows behind it: such as wait for their place too long, and such as will never get one.
 */
class AuditVerification {

    /** A trail of years does not fit into memory. */
    private static final int ROWS_AT_A_TIME = 1_000;

    /** Rows are chained once a second; after this nobody can say that they are just about to be. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    AuditVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param to last position, or null for the end of the chain; beyond the end there is nothing to miss */
    @Transactional(readOnly = true)
    public Result verify(long from, @Nullable Long to) {
        var sealed = jdbc.sql("select coalesce(max(position), 0) from audit_checkpoint")
                .query(Long.class)
                .single();
        var head = jdbc.sql("select coalesce(max(position), 0) from audit_chain")
                .query(Long.class)
                .single();
        var end = Math.max(head, sealed);
        var last = to == null ? end : Math.min(to, end);
        var walk = new Walk(from, hashBefore(from));
        jdbc.sql("""
                        select c.position, c.entry_id, c.hash, e.id, e.at, e.actor, e.agency, e.action, e.subject, e.detail,
                               e.trace_id, p.hash as sealed_hash, p.signature, p.key_id, k.public_key
                        from audit_chain c
                        left join audit_entry e on e.id = c.entry_id
                        left join audit_checkpoint p on p.position = c.position
                        left join audit_key k on k.key_id = p.key_id
                        where c.position between :from and :to
                        order by c.position
                        """)
                .withFetchSize(ROWS_AT_A_TIME)
                .param("from", from)
                .param("to", last)
                .query(row -> {
                    while (row.next()) {
                        var entry = new AuditEntry(
                                row.getLong("id"),
                                row.getObject("at", OffsetDateTime.class),
                                row.getString("actor"),
                                row.getString("agency"),
                                row.getString("action"),
                                row.getString("subject"),
                                row.getString("detail"),
                                row.getString("trace_id"));
                        walk.row(row.getLong("position"), row.getLong("entry_id"), entry, row.getBytes("hash"));
                        if (row.getBytes("signature") != null) {
                            walk.seal(
                                    row.getLong("position"),
                                    row.getBytes("sealed_hash"),
                                    row.getBytes("public_key"),
                                    row.getString("key_id"),
                                    row.getBytes("signature"));
                        }
                    }
                    return walk;
                });
        walk.end(last);
        if (last == end) {
            unchained().ifPresent(row -> walk.broken(end + 1, row.entryId(), row.reason()));
        }
        return new Result(
                walk.firstBroken == null, from, last, walk.checked, walk.seals, sealed, pending(), walk.firstBroken);
    }

    /** The first row that has no place in the chain and none to hope for. */
    private Optional<Unchained> unchained() {
        return jdbc.sql("""
                        select e.id as entry_id, p.since
                        from audit_entry e left join audit_pending p on p.entry_id = e.id
                        where not exists (select from audit_chain c where c.entry_id = e.id)
                            and (p.entry_id is null or p.since < now() - make_interval(secs => :longest))
                        order by e.id limit 1
                        """)
                .param("longest", LONGEST_WAIT.toSeconds())
                .query(Unchained.class)
                .optional();
    }

    private long pending() {
        return jdbc.sql("select count(*) from audit_pending").query(Long.class).single();
    }

    private byte[] hashBefore(long position) {
        return position <= 1
                ? AuditEntry.BEGINNING
                : jdbc.sql("select hash from audit_chain where position = :position")
                        .param("position", position - 1)
                        .query(byte[].class)
                        .optional()
                        .orElse(AuditEntry.BEGINNING);
    }

    /**
     * @param intact whether every row and seal of the range is as it was written
     * @param checked rows recomputed
     * @param seals signatures that were checked
     * @param sealedTo last position that a signature covers; what comes behind it is held by hashes without a key
     * @param pending rows that wait for their place in the chain; nothing proves them yet
     * @param firstBroken the first row that does not fit, or null
     */
    record Result(
            boolean intact,
            long from,
            long to,
            long checked,
            long seals,
            long sealedTo,
            long pending,
            @Nullable Broken firstBroken) {}

    /**
     * @param position in the chain, or the one behind its end for a row without one
     * @param entry id of the audit row, where there is one
     */
    record Broken(long position, @Nullable Long entry, String reason) {}

    /** @param since when it began to wait for its place in the chain, or null when it does not wait */
    record Unchained(long entryId, @Nullable OffsetDateTime since) {

        String reason() {
            return since == null
                    ? "The row was taken out of the chain, or kept from it."
                    : "The row has waited for its place in the chain since %s; nothing proves it.".formatted(since);
        }
    }

    private static final class Walk {
        private long expected;
        private byte[] hash;
        private long checked;
        private long seals;
        private @Nullable Broken firstBroken;

        Walk(long from, byte[] hash) {
            this.expected = from;
            this.hash = hash;
        }

        void row(long position, long entryId, AuditEntry entry, byte[] stored) {
            if (position != expected) {
                broken(expected, null, "The row is missing.");
            } else if (entry.id() != entryId) {
                broken(position, entryId, "The audit row is missing.");
            } else if (!Arrays.equals(stored, entry.hashAfter(hash))) {
                broken(position, entryId, "The row was changed after it was written.");
            }
            hash = stored;
            expected = position + 1;
            checked++;
        }

        void seal(long position, byte[] sealedHash, byte @Nullable [] publicKey, String keyId, byte[] signature) {
            seals++;
            if (!Arrays.equals(sealedHash, hash)) {
                broken(position, null, "The chain is not the one that was sealed.");
            } else if (publicKey == null
                    || !keyId.equals(AuditSigner.keyIdOf(publicKey))
                    || !AuditSigner.verifies(position, sealedHash, publicKey, signature)) {
                broken(position, null, "The seal's signature is not valid.");
            }
        }

        void end(long last) {
            if (expected <= last) {
                broken(expected, null, "The row is missing.");
            }
        }

        private void broken(long position, @Nullable Long entry, String reason) {
            if (firstBroken == null) {
                firstBroken = new Broken(position, entry, reason);
            }
        }
    }
}
