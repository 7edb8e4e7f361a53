package vn.gov.directive24.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerIT {

    @TempDir
    Path temporary;

    @Test
    void findsYesterdaysDataAfterARestart() throws Exception {
        try (var server = EmbeddedPostgresServer.start(temporary.resolve("my data"), 0)) {
            server.provision("registry", "first");
            execute(server, "registry", "first", "CREATE TABLE document_type (name text)");
            execute(server, "registry", "first", "INSERT INTO document_type VALUES ('Giấy khai sinh')");
        }
        try (var server = EmbeddedPostgresServer.start(temporary.resolve("my data"), 0)) {
            server.provision("registry", "second");
            assertThat(query(server, "registry", "second", "SELECT name FROM registry.document_type"))
                    .isEqualTo("Giấy khai sinh");
        }
    }

    @Test
    void isVersion18AndKeepsWhatItAcknowledges() throws Exception {
        try (var server = EmbeddedPostgresServer.start(temporary, 0)) {
            server.provision("deadline", "secret");
            assertThat(setting(server, "server_version")).isEqualTo("18.6");
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "max_connections")).isEqualTo("200");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(server, "log_timezone")).isEqualTo("Asia/Ho_Chi_Minh");
            assertThat(query(server, "deadline", "secret", "SELECT upper('đường Độc lập')"))
                    .isEqualTo("ĐƯỜNG ĐỘC LẬP");
        }
    }

    @Test
    void keepsARoleInsideItsOwnSchema() throws Exception {
        try (var server = EmbeddedPostgresServer.start(temporary, 0)) {
            server.provision("registry", "registry-secret");
            server.provision("identity", "identity-secret");
            server.provision("registry", "registry-secret");
            execute(server, "registry", "registry-secret", "CREATE TABLE paper (id int)");
            execute(server, "registry", "registry-secret", "GRANT SELECT ON paper TO PUBLIC");

            assertDenied(server, "SELECT * FROM registry.paper", "permission denied for schema registry");
            assertDenied(server, "CREATE TABLE registry.intruder (id int)", "permission denied for schema registry");
            assertDenied(server, "CREATE TABLE public.intruder (id int)", "permission denied for schema public");
            assertDenied(server, "CREATE SCHEMA intruder", "permission denied for database");
            assertDenied(server, "CREATE TEMPORARY TABLE intruder (id int)", "permission denied to create temporary");
            assertDenied(server, "CREATE DATABASE intruder", "permission denied to create database");
            assertDenied(server, "SET ROLE registry", "permission denied to set role");
            assertThat(query(server, "identity", "identity-secret", "SELECT current_schema()"))
                    .isEqualTo("identity");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.jdbcUrl().replace("/directive24", "/postgres"), "identity", "identity-secret"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void asksEverybodyForAPassword() throws Exception {
        try (var server = EmbeddedPostgresServer.start(temporary, 0)) {
            server.provision("registry", "it's a \"secret\" \\");
            assertThat(query(server, "registry", "it's a \"secret\" \\", "SELECT current_user"))
                    .isEqualTo("registry");
            assertThatThrownBy(() -> query(server, "registry", "wrong", "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> query(server, "postgres", "postgres", "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(temporary.resolve("superuser.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesOnlyPlainNamesForSchemas() {
        try (var server = EmbeddedPostgresServer.start(temporary, 0)) {
            for (String name : new String[] {"", "Registry", "a b", "x; DROP ROLE y", "public", "pg_x", "postgres"}) {
                assertThatThrownBy(() -> server.provision(name, "secret")).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void endsTheServerThatAKilledProcessLeftBehindAndTellsWhereItWas() throws Exception {
        ForkedServer killed = ForkedServer.postgres(temporary);
        int port = Integer.parseInt(killed.address());
        assertThatThrownBy(() -> EmbeddedPostgresServer.stopLeftover(temporary))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessageContaining("is in use");
        long leftover = serverProcess();
        killed.kill();

        assertThat(EmbeddedPostgresServer.folderBehind(port)).contains(temporary.toRealPath());
        assertThat(EmbeddedPostgresServer.stopLeftover(temporary)).hasValue(leftover);

        assertThat(EmbeddedPostgresServer.folderBehind(port)).isEmpty();
        assertThat(EmbeddedPostgresServer.stopLeftover(temporary)).isEmpty();
    }

    @Test
    void replacesTheServerThatAKilledProcessLeftBehind() throws Exception {
        ForkedServer killed = ForkedServer.postgres(temporary);
        int port = Integer.parseInt(killed.address());
        long leftover = serverProcess();
        String url = "jdbc:postgresql://localhost:%d/directive24".formatted(port);
        try (Connection connection = DriverManager.getConnection(url, "registry", "kept");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE acknowledged AS SELECT 42 AS answer");
            killed.kill();
            assertThat(ProcessHandle.of(leftover)).isPresent();

            try (var server = EmbeddedPostgresServer.start(temporary, port)) {
                assertThat(server.port()).isEqualTo(port);
                assertThat(serverProcess()).isNotEqualTo(leftover);
                assertThat(query(server, "registry", "kept", "SELECT answer FROM acknowledged"))
                        .isEqualTo("42");
            }
        }
        // Its number may stay until init has taken note of its end; its program does not.
        assertThat(ProcessHandle.of(leftover).flatMap(process -> process.info().command()))
                .isEmpty();
    }

    @Test
    void startsAgainWhenTheServerItselfWasKilled() throws Exception {
        try (var server = EmbeddedPostgresServer.start(temporary, 0)) {
            server.provision("registry", "kept");
            execute(server, "registry", "kept", "CREATE TABLE acknowledged AS SELECT 42 AS answer");
            ProcessHandle process = ProcessHandle.of(serverProcess()).orElseThrow();
            assertThat(process.destroyForcibly()).isTrue();
            process.onExit().get();
        }
        try (var server = EmbeddedPostgresServer.start(temporary, 0)) {
            assertThat(query(server, "registry", "kept", "SELECT answer FROM acknowledged"))
                    .isEqualTo("42");
        }
    }

    @Test
    void ignoresAProcessThatInheritedTheNumberOfAnOldServer() throws Exception {
        EmbeddedPostgresServer.start(temporary, 0).close();
        Files.writeString(
                temporary.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + temporary + "\n");

        try (var server = EmbeddedPostgresServer.start(temporary, 0)) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void startsOverWhenTheFirstStartWasInterrupted() throws Exception {
        Files.createDirectories(temporary.resolve("initialising-1/base"));
        Files.createDirectories(temporary.resolve("global"));

        try (var server = EmbeddedPostgresServer.start(temporary, 0)) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void namesWhatIsMissingFromAHalfDeletedFolder() throws Exception {
        EmbeddedPostgresServer.start(temporary, 0).close();
        Trees.delete(temporary.resolve("global"));

        assertThatThrownBy(() -> EmbeddedPostgresServer.start(temporary, 0))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessage("The PostgreSQL data folder %s is damaged (global/pg_control is missing):"
                                .formatted(temporary.toRealPath())
                        + " restore it from a backup, or empty it to start without data.");
    }

    @Test
    void saysWhyAnUnreadableClusterDoesNotStart() throws Exception {
        EmbeddedPostgresServer.start(temporary, 0).close();
        Files.writeString(temporary.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgresServer.start(temporary, 0))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessageContaining("(database files are incompatible with server)");
    }

    @Test
    void leavesTheFolderOfARunningServerAlone() {
        try (var server = EmbeddedPostgresServer.start(temporary, 0)) {
            assertThatThrownBy(() -> EmbeddedPostgresServer.start(temporary, 0))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessageContaining("is in use by the running process "
                            + ProcessHandle.current().pid());
            assertThat(setting(server, "port")).isEqualTo(Integer.toString(server.port()));
        }
    }

    @Test
    void leavesTheFolderOfAnotherProcessAlone() throws Exception {
        ForkedServer other = ForkedServer.postgres(temporary);
        try {
            assertThatThrownBy(() -> EmbeddedPostgresServer.start(temporary, 0))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessageContaining("is in use by the running process "
                            + other.process().pid());
        } finally {
            other.kill();
            EmbeddedPostgresServer.start(temporary, 0).close();
        }
    }

    @Test
    void namesATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgresServer.start(temporary, taken.getLocalPort()))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessage(("PostgreSQL cannot listen on port %d (Address already in use):"
                                    + " stop the program that uses it or choose another port.")
                            .formatted(taken.getLocalPort()));
        }
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(
                Files.readAllLines(temporary.resolve("postmaster.pid")).getFirst());
    }

    private static void assertDenied(EmbeddedPostgresServer server, String statement, String message) {
        assertThatThrownBy(() -> execute(server, "identity", "identity-secret", statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private static String setting(EmbeddedPostgresServer server, String name) {
        try (Connection connection = server.administer()) {
            return single(connection, "SHOW " + name);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void execute(EmbeddedPostgresServer server, String user, String password, String sql)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgresServer server, String user, String password, String sql)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), user, password)) {
            return single(connection, sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
