package vn.gov.directive24.common.testapp;

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
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An OpenID provider as far as the services need one: real keys over real HTTP. It is away until it is opened. */
public final class TestIssuer implements AutoCloseable {

    public static final TestIssuer SHARED = new TestIssuer().open();

    private final ECKey key = newKey("test");
    private final InetSocketAddress address;
    private final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;

    public TestIssuer() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
            server = HttpServer.create();
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    public TestIssuer open() {
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/oauth2/jwks", exchange -> {
            fetches.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        try {
            server.bind(address, 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.start();
        return this;
    }

    public void goAway() {
        server.stop(0);
    }

    public String url() {
        return "http://localhost:" + address.getPort();
    }

    /** How often its keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    public ECKey key() {
        return key;
    }

    /** A token that lasts an hour. */
    public String token(String subject, String... roles) {
        return signed(key, claims -> claims.subject(subject).claim("roles", List.of(roles)));
    }

    /** A token that lasts an hour, with the scopes it was given for. */
    public String tokenFor(String scopes, String subject, String role) {
        return signed(
                key,
                claims -> claims.subject(subject).claim("roles", List.of(role)).claim("scope", scopes));
    }

    /** A token of this issuer but for what the test changes. */
    public String signed(ECKey signingKey, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(signingKey.getKeyID())
                    .build();
            var token = new SignedJWT(header, change.apply(claims()).build());
            token.sign(new ECDSASigner(signingKey));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public JWTClaimsSet.Builder claims() {
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        return new JWTClaimsSet.Builder()
                .subject("officer")
                .issuer(url())
                .audience("directive24")
                .issueTime(Date.from(now.minus(Duration.ofHours(2))))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("agency", "BCA")
                .claim("roles", List.of("OFFICER"));
    }

    public static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        goAway();
    }
}
