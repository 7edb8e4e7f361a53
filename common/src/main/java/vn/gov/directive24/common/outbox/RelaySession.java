package vn.gov.directive24.common.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The relay's own connection, outside the pool: the session holds the lock that makes its owner the one relay of the
 * schema, so losing the connection is losing the lead.
 */
class RelaySession implements AutoCloseable {

    private static final String MESSAGES = """
            select id, event_id, topic, message_key, type, sequence, payload, occurred_at, traceparent
            from outbox_message m
            """;

    private static final String UNSENT = MESSAGES + """
            where failed_at is null
              and not exists (select from outbox_message f
                              where f.failed_at is not null and f.topic = m.topic and f.message_key = m.message_key)
            order by id
            limit ?
            """;

    /**
     * One statement, because the count must see what the rest sees: when it is not the expected one, a smaller id has
     * been committed late, and a message behind it may be of the same key.
     */
    private static final String UNSENT_BEHIND = MESSAGES + """
            where id > ?
              and (select count(*) from outbox_message where id <= ?) = ?
              and not exists (select from outbox_message where failed_at is not null)
            order by id
            limit ?
            """;

    private final Connection connection;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    static RelaySession open(JdbcConnectionDetails details) throws SQLException {
        var properties = new Properties();
        put(properties, "user", details.getUsername());
        put(properties, "password", details.getPassword());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        var session = new RelaySession(DriverManager.getConnection(details.getJdbcUrl(), properties));
        // A leader whose machine is gone without a word keeps the lock until the server misses it: by default, hours.
        session.execute("set tcp_keepalives_idle = 5");
        session.execute("set tcp_keepalives_interval = 5");
        session.execute("set tcp_keepalives_count = 3");
        // A deletion lost in a crash only means that an event is sent twice, so it need not wait for the disk.
        session.execute("set synchronous_commit = off");
        return session;
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    /** Advisory locks span the database and the services share one: the key carries the schema. */
    boolean tryLead() throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select pg_try_advisory_lock(hashtextextended('outbox-relay:' || current_schema(), 0))");
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Fails when the session, and with it the lead, is gone. */
    void ping() throws SQLException {
        execute("select 1");
    }

    /** Wakes the instance that leads. */
    void notifyLeader() throws SQLException {
        execute("select pg_notify('outbox_' || current_schema(), '')");
    }

    List<OutboxMessage> unsent(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(UNSENT)) {
            statement.setInt(1, limit);
            return read(statement);
        }
    }

    /**
     * What comes behind the messages under way.
     *
     * @param last the largest id under way
     * @param underWay how many are under way
     * @return nothing also when there is more to look at than these two say; {@link #unsent} sees it afterwards
     */
    List<OutboxMessage> unsentBehind(long last, int underWay, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(UNSENT_BEHIND)) {
            statement.setLong(1, last);
            statement.setLong(2, last);
            statement.setLong(3, underWay);
            statement.setInt(4, limit);
            return read(statement);
        }
    }

    private static List<OutboxMessage> read(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            var messages = new ArrayList<OutboxMessage>();
            while (row.next()) {
                messages.add(new OutboxMessage(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class),
                        row.getString(9)));
            }
            return messages;
        }
    }

    /** By id and not up to an id: a smaller one may have been committed after the messages were read. */
    void delete(Collection<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("delete from outbox_message where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    void markFailed(long id, String reason) throws SQLException {
        try (var statement =
                connection.prepareStatement("update outbox_message set failed_at = now(), failure = ? where id = ?")) {
            statement.setString(1, reason);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
