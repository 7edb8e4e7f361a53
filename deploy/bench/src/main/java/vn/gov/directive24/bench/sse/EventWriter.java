package vn.gov.directive24.bench.sse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import vn.gov.directive24.common.contract.EventJson;
import vn.gov.directive24.common.contract.deadline.AssignmentStartedV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;

/** Commits events as the tracker does: counter and message in one transaction, then a word to the relay. */
class EventWriter implements AutoCloseable {

    private static final String APPEND = """
            with counter as (
                insert into event_sequence (topic, message_key, last_sequence) values (?, ?, 1)
                on conflict (topic, message_key) do update set last_sequence = event_sequence.last_sequence + 1
                returning topic, message_key, last_sequence)
            insert into outbox_message (event_id, topic, message_key, type, sequence, payload, occurred_at)
            select ?, topic, message_key, ?, last_sequence, ?, ? from counter
            returning sequence
            """;

    private final Connection connection;
    private final PreparedStatement append;
    private final PreparedStatement wake;

    EventWriter(String jdbcUrl, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl, user, password);
        connection.setAutoCommit(false);
        append = connection.prepareStatement(APPEND);
        wake = connection.prepareStatement("select pg_notify('outbox_' || current_schema(), '')");
    }

    void commit(int key, BenchEvents events, boolean measured) throws SQLException {
        var now = OffsetDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var name = BenchEvents.key(key);
        append.setString(1, DeadlineEvent.TOPIC);
        append.setString(2, name);
        append.setObject(3, UUID.randomUUID());
        append.setString(4, AssignmentStartedV1.TYPE);
        append.setString(
                5,
                EventJson.write(new AssignmentStartedV1(
                        name, "24/CT-TTg", "CT24-document-integration-02", "BCA", null, now.toLocalDate())));
        append.setObject(6, now);
        int sequence;
        try (var row = append.executeQuery()) {
            row.next();
            sequence = row.getInt(1);
        }
        wake.execute();
        events.commits(key, sequence, measured ? System.nanoTime() : 0);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
