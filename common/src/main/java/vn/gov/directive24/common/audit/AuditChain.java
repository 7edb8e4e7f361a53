package vn.gov.directive24.common.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.common.cluster.ClusterLock;

/**
 * Gives every audit row its place in the chain, once a second, and seals the chain, once a minute.
 *
 * <p>Chaining while writing would let one writer through at a time. So rows are chained just after, by one instance;
 * until then they stand in {@code audit_pending}.
 */
class AuditChain {

    private static final Logger log = LoggerFactory.getLogger(AuditChain.class);
    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final ClusterLock locks;
    private final AuditSigner signer;

    AuditChain(JdbcClient jdbc, ClusterLock locks, AuditSigner signer) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.signer = signer;
    }

    @Scheduled(fixedDelayString = "${directive24.audit.chain-delay:1s}")
    void chain() {
        try {
            locks.runExclusively("audit-chain", this::chainPending);
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("Audit rows wait to be chained: {}", unavailable.getMessage());
        }
    }

    @Scheduled(
            fixedDelayString = "${directive24.audit.seal-delay:1m}",
            initialDelayString = "${directive24.audit.seal-delay:1m}")
    void seal() {
        try {
            // In turn: passing by because rows are being chained would leave a minute without a seal.
            locks.runInTurn("audit-chain", () -> {
                chainPending();
                sealHead();
            });
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("The audit chain could not be sealed: {}", unavailable.getMessage());
        }
    }

    private void chainPending() {
        for (var pending = takePending(); !pending.isEmpty(); pending = takePending()) {
            var head = head();
            var position = head == null ? 0 : head.position();
            var hash = head == null ? AuditEntry.BEGINNING : head.hash();
            for (var entry : pending) {
                position++;
                hash = entry.hashAfter(hash);
                jdbc.sql("insert into audit_chain (position, entry_id, hash) values (:position, :entry, :hash)")
                        .param("position", position)
                        .param("entry", entry.id())
                        .param("hash", hash)
                        .update();
            }
        }
    }

    private List<AuditEntry> takePending() {
        return jdbc.sql("""
                        with taken as (
                            delete from audit_pending where entry_id in (
                                select entry_id from audit_pending order by entry_id limit :batch)
                            returning entry_id)
                        select id, at, actor, agency, action, subject, detail, trace_id
                        from audit_entry join taken on entry_id = id order by id
                        """).param("batch", BATCH).query(AuditEntry.class).list();
    }

    private void sealHead() {
        var head = head();
        if (head != null) {
            signer.sign(head.position(), head.hash());
        }
    }

    private @Nullable Head head() {
        return jdbc.sql("select position, hash from audit_chain order by position desc limit 1")
                .query(Head.class)
                .optional()
                .orElse(null);
    }

    record Head(long position, byte[] hash) {}
}
