package vn.gov.directive24.bench.outbox;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.outbox.Outbox;

/** One transaction per write, with and without the event. */
class RowStore {

    private static final String INSERT = """
            insert into bench_row (number, code, name_vi, name_en, holder, managing_agency, status, status_since)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    RowStore(JdbcTemplate jdbc, TransactionTemplate transaction, Outbox outbox) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    void insert(RowStored row) {
        transaction.executeWithoutResult(_ -> insertRow(row));
    }

    void insertWithEvent(RowStored row) {
        insertWithEvent(row, () -> {});
    }

    /** @param beforeCommit called last in the transaction */
    void insertWithEvent(RowStored row, Runnable beforeCommit) {
        transaction.executeWithoutResult(_ -> {
            insertRow(row);
            outbox.append(row);
            beforeCommit.run();
        });
    }

    /** Events only, in one transaction: a backlog is made faster than it would come about. */
    void append(List<RowStored> rows) {
        transaction.executeWithoutResult(_ -> rows.forEach(outbox::append));
    }

    private void insertRow(RowStored row) {
        jdbc.update(
                INSERT,
                row.number(),
                row.code(),
                row.nameVi(),
                row.nameEn(),
                row.holder(),
                row.managingAgency(),
                row.to(),
                row.on());
    }

    long unsent() {
        return count("select count(*) from outbox_message");
    }

    long stored() {
        return count("select coalesce(sum(last_sequence), 0) from event_sequence");
    }

    private long count(String query) {
        var count = jdbc.queryForObject(query, Long.class);
        return count == null ? 0 : count;
    }
}
