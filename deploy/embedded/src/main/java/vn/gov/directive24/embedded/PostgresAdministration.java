package vn.gov.directive24.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** What only the superuser may do: the database, its schemas and their roles. */
final class PostgresAdministration {

    static final String DATABASE = "directive24";

    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final Pattern SCHEMA = Pattern.compile("(?!pg_|public$|postgres$)[a-z][a-z0-9_]{0,62}");

    private final int port;
    private final String password;

    PostgresAdministration(int port, String password) {
        this.port = port;
        this.password = password;
    }

    Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {Ports.LOOPBACK});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(PostgresCluster.SUPERUSER);
        source.setPassword(password);
        source.setApplicationName("embedded");
        return source.getConnection();
    }

    /** Nobody may enter a database or use a schema unless {@link #provision} allowed it. */
    void prepareDatabase() throws SQLException {
        try (Connection connection = connect(MAINTENANCE_DATABASE);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
            statement.execute(
                    "REVOKE ALL ON DATABASE " + DATABASE + ", " + MAINTENANCE_DATABASE + ", template1 FROM PUBLIC");
        }
        try (Connection connection = connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        }
    }

    void provision(String schema, String schemaPassword) throws SQLException {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("Not a name for a schema and its role: " + schema);
        }
        try (Connection connection = connect(DATABASE)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // Two provisions at once would update the same rows of the catalogue.
                statement.execute("SELECT pg_advisory_xact_lock(hashtext('directive24.provision'))");
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", schema)) {
                    statement.execute("CREATE ROLE " + schema);
                }
                statement.execute("ALTER ROLE " + schema
                        + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS");
                // Sends the password's SCRAM verifier, so that it stands in no log.
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(schema, schemaPassword.toCharArray(), "scram-sha-256");
                statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + schema);
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
                statement.execute("ALTER SCHEMA " + schema + " OWNER TO " + schema);
                statement.execute("ALTER ROLE " + schema + " IN DATABASE " + DATABASE + " SET search_path = " + schema);
            }
            connection.commit();
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
