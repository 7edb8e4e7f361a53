package vn.gov.directive24.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An issuer for tests: real keys over real HTTP, so that the services' own checks run. */
public final class TestTokens {

    private static final ECKey KEY = newKey();
    private static final HttpServer SERVER = serve(KEY);

    private TestTokens() {}

    public static String issuer() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    /** A token that lasts an hour; scopes are separated by spaces. */
    public static String token(String subject, String agency, List<String> roles, String scopes) {
        return signed(subject, agency, roles, scopes, Duration.ofHours(1), KEY);
    }

    public static String expiredToken() {
        return signed("late", "BCA", List.of("OFFICER"), "", Duration.ofHours(-1), KEY);
    }

    public static String forgedToken() {
        return signed("forger", "VPCP", List.of("ADMIN"), "", Duration.ofHours(1), newKey());
    }

    private static String signed(
            String subject, String agency, List<String> roles, String scopes, Duration lifetime, ECKey key) {
        try {
            var now = Instant.ofEpochMilli(System.currentTimeMillis());
            var claims = new JWTClaimsSet.Builder()
                    .subject(subject)
                    .issuer(issuer())
                    .audience("directive24")
                    .issueTime(Date.from(now.minusSeconds(7_200)))
                    .expirationTime(Date.from(now.plus(lifetime)))
                    .claim("agency", agency)
                    .claim("roles", roles)
                    .claim("scope", scopes)
                    .build();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer serve(ECKey key) {
        try {
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }
}
