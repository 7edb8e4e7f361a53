package vn.gov.directive24.common.cluster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that one instance of a service does while the others pass: a lock that ends with its transaction. */
public class ClusterLock {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ClusterLock(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Runs the work in a transaction, or does nothing and returns false when another instance is at it. */
    public boolean runExclusively(String name, Runnable work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!acquired(name)) {
                return false;
            }
            work.run();
            return true;
        }));
    }

    /**
     * Runs the work in a transaction after whoever is at it has ended: for what must be there before an instance is
     * ready, and does nothing when it is there already.
     */
    public void runInTurn(String name, Runnable work) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name || ':' || current_schema(), 0))")
                    .param("name", name)
                    .query((_, _) -> true)
                    .single();
            work.run();
        });
    }

    /** Advisory locks span the database and the services share one: the key carries the schema. */
    private boolean acquired(String name) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name || ':' || current_schema(), 0))")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
