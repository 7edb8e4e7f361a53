package vn.gov.directive24.bench.scale;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** A tracker's tables, filled as years of work would have left them. */
final class Population {

    private final String url;
    private final String schema;
    private final String password;

    Population(String url, String schema, String password) {
        this.url = url;
        this.schema = schema;
        this.password = password;
    }

    /** Into a schema that the tracker has made and that nobody uses meanwhile. */
    void fill(int assignments, List<String> agencies, LocalDate today) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            set(connection, "work_mem", "256MB");
            set(connection, "maintenance_work_mem", "512MB");
            set(connection, "bench.assignments", Integer.toString(assignments));
            set(connection, "bench.agencies", String.join(",", agencies));
            set(connection, "bench.today", today.toString());
            statement.execute(script("population.sql"));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    /** Assignments of which nobody has recorded that they were due yesterday. */
    void addDue(int assignments, String name, LocalDate today) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            set(connection, "bench.assignments", Integer.toString(assignments));
            set(connection, "bench.name", name);
            set(connection, "bench.today", today.toString());
            statement.execute(script("falling-due.sql"));
            connection.commit();
        }
    }

    long number(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, schema, password);
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, false)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream script = Population.class.getResourceAsStream("/scale/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
