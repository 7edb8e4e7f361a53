package vn.gov.directive24.sandbox.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import vn.gov.directive24.sandbox.data.SandboxDataUnusable;
import vn.gov.directive24.sandbox.data.SandboxFolder;

/**
 * The provider's key, RSA 2048 for RS256: the algorithm that a resource server with a JWK set accepts without being
 * told. Its {@code kid} is its thumbprint (RFC 7638), so it is as stable as the key.
 */
public final class SigningKey {

    private static final String FILE = "signing-key.json";

    private final RSAKey key;

    private SigningKey(RSAKey key) {
        this.key = key;
    }

    /** Reads the key, or makes it when the folder has none. */
    public static SigningKey in(SandboxFolder folder) {
        var json = folder.read(FILE).orElseGet(() -> folder.writeOnce(FILE, generate()));
        try {
            var key = RSAKey.parse(json);
            if (!key.isPrivate()) {
                throw new ParseException("no private key", 0);
            }
            return new SigningKey(key);
        } catch (ParseException e) {
            throw new SandboxDataUnusable(
                    "%s is damaged; move it away and the next start makes a new key."
                            .formatted(folder.path().resolve(FILE)),
                    e);
        }
    }

    public JWKSet keySet() {
        return new JWKSet(key);
    }

    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    public String sign(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("An RSA key that parsed cannot sign", e);
        }
        return token.serialize();
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java has no RSA", e);
        }
    }
}
