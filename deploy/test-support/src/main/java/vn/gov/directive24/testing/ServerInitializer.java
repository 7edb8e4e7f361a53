package vn.gov.directive24.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a service under test at the shared servers and at the test's own token issuer. */
public class ServerInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var schema = environment.getRequiredProperty("directive24.schema");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-servers",
                        Map.of(
                                "DB_URL",
                                Servers.postgres(schema),
                                "DB_USERNAME",
                                schema,
                                "DB_PASSWORD",
                                Servers.PASSWORD,
                                "KAFKA_BOOTSTRAP_SERVERS",
                                Servers.kafka(),
                                "OIDC_ISSUER",
                                TestTokens.issuer(),
                                "OIDC_JWKS_URI",
                                TestTokens.issuer() + "/oauth2/jwks",
                                "LOG_FORMAT",
                                "")));
    }
}
