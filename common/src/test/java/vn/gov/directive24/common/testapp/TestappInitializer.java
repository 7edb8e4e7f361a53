package vn.gov.directive24.common.testapp;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the test application at the shared servers and at the test's own token issuer. */
class TestappInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var schema = context.getEnvironment().getRequiredProperty("directive24.schema");
        Map<String, Object> servers = Map.of(
                "DB_URL", Servers.postgres(schema),
                "DB_PASSWORD", Servers.PASSWORD,
                "KAFKA_BOOTSTRAP_SERVERS", Servers.kafka(),
                "OIDC_ISSUER", TestIssuer.SHARED.url(),
                "LOG_FORMAT", "");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-servers", servers));
    }
}
