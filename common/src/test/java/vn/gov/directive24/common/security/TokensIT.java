package vn.gov.directive24.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.common.testapp.TestIssuer.SHARED;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.common.testapp.Api;
import vn.gov.directive24.common.testapp.TestIssuer;
import vn.gov.directive24.common.testapp.TestappIT;

@TestappIT
class TokensIT {

    private static final String ANYTHING = "/api/v1/notes/nothing";
    private static final Instant NOW = Instant.ofEpochMilli(System.currentTimeMillis());

    @LocalServerPort
    int port;

    static Stream<Arguments> tokensThatAreNotAccepted() throws JOSEException {
        return Stream.of(
                Arguments.of(
                        "expired",
                        SHARED.signed(SHARED.key(), claims -> claims.expirationTime(in(Duration.ofMinutes(-5))))),
                Arguments.of(
                        "not valid yet",
                        SHARED.signed(SHARED.key(), claims -> claims.notBeforeTime(in(Duration.ofMinutes(5))))),
                Arguments.of(
                        "from another issuer",
                        SHARED.signed(SHARED.key(), claims -> claims.issuer("http://localhost:1"))),
                Arguments.of("from no issuer", SHARED.signed(SHARED.key(), claims -> claims.issuer(null))),
                Arguments.of(
                        "for another audience",
                        SHARED.signed(SHARED.key(), claims -> claims.audience("another-platform"))),
                Arguments.of(
                        "for no audience", SHARED.signed(SHARED.key(), claims -> claims.audience((List<String>) null))),
                Arguments.of("unsigned", new PlainJWT(SHARED.claims().build()).serialize()),
                Arguments.of(
                        "forged under a known key's name", SHARED.signed(TestIssuer.newKey("test"), claims -> claims)),
                Arguments.of(
                        "forged under an unknown name", SHARED.signed(TestIssuer.newKey("other"), claims -> claims)),
                Arguments.of("signed with the public key as a password", signedWithThePublicKey()),
                Arguments.of("altered", altered(SHARED.token("officer", "OFFICER"))),
                Arguments.of("nonsense", "nonsense"),
                Arguments.of("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatAreNotAccepted")
    void refusesATokenThatIs(String what, String token) {
        var answer = Api.at(port).as(token).get(ANYTHING);

        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void refusesForgedTokensAgainAndAgainWithoutAskingTheProviderEachTime() {
        var fetches = SHARED.fetches();
        for (var attempt = 0; attempt < 10; attempt++) {
            var forged = SHARED.signed(TestIssuer.newKey("unknown-" + attempt), claims -> claims);
            assertThat(Api.at(port).as(forged).get(ANYTHING).status()).isEqualTo(401);
        }

        assertThat(SHARED.fetches() - fetches).isLessThan(10);
    }

    @Test
    void acceptsATokenOfItsIssuerAndNobodyWithoutOne() {
        assertThat(Api.officerAt(port).get(ANYTHING).status()).isEqualTo(404);
        assertThat(Api.at(port).get(ANYTHING).status()).isEqualTo(401);
        assertThat(Api.at(port).get("/actuator/health").status()).isEqualTo(200);
        assertThat(Api.at(port).get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(Api.officerAt(port).get("/actuator/prometheus").status()).isEqualTo(403);
    }

    private static String signedWithThePublicKey() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(),
                SHARED.claims().build());
        token.sign(new MACSigner(SHARED.key().toECPublicKey().getEncoded()));
        return token.serialize();
    }

    /** The claims of one token under the signature of another. */
    private static String altered(String token) {
        var parts = token.split("\\.", -1);
        var others = SHARED.token("admin", "ADMIN").split("\\.", -1);
        return parts[0] + "." + others[1] + "." + parts[2];
    }

    private static Date in(Duration time) {
        return Date.from(NOW.plus(time));
    }
}
