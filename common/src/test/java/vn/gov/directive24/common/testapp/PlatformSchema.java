package vn.gov.directive24.common.testapp;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A schema with the platform's tables and nothing else, for tests that need no application context. */
public record PlatformSchema(String getUsername, String getJdbcUrl) implements JdbcConnectionDetails {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public static PlatformSchema fresh(String purpose) {
        var name = purpose + "_" + NUMBERS.incrementAndGet();
        var schema = new PlatformSchema(name, Servers.postgres(name));
        Flyway.configure()
                .dataSource(schema.getJdbcUrl(), name, Servers.PASSWORD)
                .locations("classpath:db/platform")
                .createSchemas(false)
                .load()
                .migrate();
        return schema;
    }

    @Override
    public String getPassword() {
        return Servers.PASSWORD;
    }

    public HikariDataSource newPool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(getJdbcUrl);
        pool.setUsername(getUsername);
        pool.setPassword(getPassword());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        return pool;
    }
}
