package vn.gov.directive24.common.cluster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Locks for tests that have no application context. */
public final class ClusterLocks {

    private ClusterLocks() {}

    public static ClusterLock of(JdbcClient jdbc, TransactionTemplate transaction) {
        return new ClusterLock(jdbc, transaction);
    }
}
