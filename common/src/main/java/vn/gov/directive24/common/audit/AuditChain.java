package vn.gov.directive24.common.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private static final String LOCK = "audit-chain";
    private static final int ROWS_AT_A_TIME = 2_000;

    /** However much is written meanwhile, the next run is a second away. */
    private static final int BATCHES_PER_RUN = 25;

    private final JdbcClient jdbc;
    private final JdbcTemplate inserts;
    private final ClusterLock locks;
    private final AuditSigner signer;
    private final int batch;

    AuditChain(JdbcClient jdbc, JdbcTemplate inserts, ClusterLock locks, AuditSigner signer) {
        this(jdbc, inserts, locks, signer, ROWS_AT_A_TIME);
    }

    /** @param batch how many rows get their place in one transaction */
    AuditChain(JdbcClient jdbc, JdbcTemplate inserts, ClusterLock locks, AuditSigner signer, int batch) {
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.locks = locks;
        this.signer = signer;
        this.batch = batch;
    }

    @Scheduled(fixedDelayString = "${directive24.audit.chain-delay:1s}")
    void chain() {
        try {
            chainPending();
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("Audit rows wait to be chained: {}", unavailable.getMessage());
        }
    }

    @Scheduled(
            fixedDelayString = "${directive24.audit.seal-delay:1m}",
            initialDelayString = "${directive24.audit.seal-delay:1m}")
    void seal() {
        try {
            chainPending();
            // In turn: passing by because rows are being chained would leave a minute without a seal.
            locks.runInTurn(LOCK, () -> {
                chainBatch();
                sealHead();
            });
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("The audit chain could not be sealed: {}", unavailable.getMessage());
        }
    }

    /** Each batch in a transaction of its own: a backlog holds neither the lock nor a snapshot for long. */
    private void chainPending() {
        var taken = new AtomicInteger(batch);
        for (var batches = 0; batches < BATCHES_PER_RUN && taken.get() == batch; batches++) {
            if (!locks.runExclusively(LOCK, () -> taken.set(chainBatch()))) {
                return;
            }
        }
    }

    private int chainBatch() {
        var pending = takePending();
        var head = head();
        var position = head == null ? 0 : head.position();
        var hash = head == null ? AuditEntry.BEGINNING : head.hash();
        var places = new ArrayList<Object[]>(pending.size());
        for (var entry : pending) {
            position++;
            hash = entry.hashAfter(hash);
            places.add(new Object[] {position, entry.id(), hash});
        }
        inserts.batchUpdate("insert into audit_chain (position, entry_id, hash) values (?, ?, ?)", places);
        return places.size();
    }

    private List<AuditEntry> takePending() {
        return jdbc.sql("""
                        with taken as (
                            delete from audit_pending where entry_id in (
                                select entry_id from audit_pending order by entry_id limit :batch)
                            returning entry_id)
                        select id, at, actor, agency, action, subject, detail, trace_id
                        from audit_entry join taken on entry_id = id order by id
                        """).param("batch", batch).query(AuditEntry.class).list();
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
