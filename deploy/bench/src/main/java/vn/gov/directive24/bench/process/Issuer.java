package vn.gov.directive24.bench.process;

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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Whom a service trusts while it is measured. */
public final class Issuer implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofHours(12);

    private final ECKey key;
    private final HttpServer server;

    private Issuer(ECKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    public static Issuer start() throws JOSEException, IOException {
        var key = new ECKeyGenerator(Curve.P_256).keyID("bench").generate();
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return new Issuer(key, server);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param scopes separated by spaces */
    public String token(String subject, String agency, List<String> roles, String scopes) throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(url())
                .audience("directive24")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("agency", agency)
                .claim("roles", roles)
                .claim("scope", scopes)
                .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
