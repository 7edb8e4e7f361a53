package vn.gov.directive24.sandbox;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import vn.gov.directive24.sandbox.account.SeededUser;
import vn.gov.directive24.sandbox.account.UnknownUser;
import vn.gov.directive24.sandbox.data.SandboxFolder;
import vn.gov.directive24.sandbox.oidc.SigningKey;
import vn.gov.directive24.sandbox.oidc.TokenClaims;

/**
 * Bearer tokens for the command line and for tests, signed with the key the sandbox serves. Needs no running sandbox
 * and no Spring; works before the first start, because it makes the key when there is none.
 */
public final class SandboxTokens {

    /** A working day in a terminal, unlike the 15 minutes a browser gets. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private static final String DEFAULT_ISSUER = "http://localhost:8090";

    private final SigningKey key;
    private final String issuer;

    /** Tokens of the issuer that the environment names as {@code OIDC_ISSUER}, else {@code http://localhost:8090}. */
    public SandboxTokens(Path dataFolder) {
        this(dataFolder, issuerOfEnvironment());
    }

    public SandboxTokens(Path dataFolder, String issuer) {
        this.key = SigningKey.in(SandboxFolder.in(dataFolder));
        this.issuer = issuer;
    }

    /**
     * One signed JWT, valid from now on the real clock for {@link #LIFETIME}.
     *
     * @throws UnknownUser when the sandbox has no such user
     */
    public String mint(String userName) {
        return mint(userName, LIFETIME);
    }

    public String mint(String userName, Duration lifetime) {
        var user = SeededUser.named(userName).orElseThrow(() -> new UnknownUser(userName));
        // Not the platform's clock: a resource server checks expiry on the real one, whatever --as-of says.
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(user.userName())
                .audience(TokenClaims.AUDIENCE)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString())
                .claim("scope", String.join(" ", user.scopes()));
        user.claims().forEach(claims::claim);
        return key.sign(claims.build());
    }

    static String issuerOfEnvironment() {
        return Optional.ofNullable(System.getenv("OIDC_ISSUER")).orElse(DEFAULT_ISSUER);
    }
}
