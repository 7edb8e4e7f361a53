package vn.gov.directive24.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.common.testapp.Patience.await;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import vn.gov.directive24.common.testapp.Api;
import vn.gov.directive24.common.testapp.TestIssuer;

/** A service that has started before its OpenID provider; it needs no database for this. */
class IdentityProviderAwayIT {

    private static final String ANYTHING = "/api/v1/nothing";

    @Test
    void saysThatATokenCouldNotBeCheckedUntilTheProviderIsThere() {
        try (var issuer = new TestIssuer();
                var service = started(issuer)) {
            var caller = Api.at(service).as(issuer.token("officer", "OFFICER"));
            for (var attempt = 0; attempt < 5; attempt++) {
                var answer = caller.get(ANYTHING);
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(answer.problem()).isEqualTo("identity-provider-away");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.json().at("/fault").asString()).isEqualTo("UPSTREAM");
            }
            assertThat(Api.at(service).get(ANYTHING).status()).isEqualTo(401);
            assertThat(Api.at(service).get("/actuator/health/liveness").status())
                    .isEqualTo(200);

            issuer.open();

            await().until(() -> caller.get(ANYTHING).status() == 404);
            issuer.goAway();
            assertThat(caller.get(ANYTHING).status())
                    .as("keys fetched before stay in use")
                    .isEqualTo(404);
        }
    }

    private static ConfigurableApplicationContext started(TestIssuer issuer) {
        return new SpringApplicationBuilder(Service.class)
                .properties("spring.config.name=testapp")
                .run(
                        "--server.port=0",
                        "--directive24.security.issuer=" + issuer.url(),
                        "--directive24.security.jwks-uri=" + issuer.url() + "/oauth2/jwks",
                        "--management.endpoint.health.group.readiness.include=readinessState",
                        "--LOG_FORMAT=");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
                "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
            })
    static class Service {}
}
