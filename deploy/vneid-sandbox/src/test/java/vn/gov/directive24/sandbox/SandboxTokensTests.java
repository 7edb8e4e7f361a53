package vn.gov.directive24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.directive24.sandbox.account.UnknownUser;
import vn.gov.directive24.sandbox.data.SandboxDataUnusable;

class SandboxTokensTests {

    private static final String ISSUER = "http://issuer.example";

    @TempDir
    Path data;

    @Test
    void carriesWhatAServiceAsksFor() throws ParseException {
        var claims = mint("bca").getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo("bca");
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("directive24");
        assertThat(claims.getStringClaim("agency")).isEqualTo("BCA");
        assertThat(claims.getStringListClaim("roles")).containsExactly("OFFICER", "OVERSEER");
        assertThat(claims.getStringClaim("scope").split(" ")).contains("deadline:oversee", "identity:write");
        assertThat(claims.getClaim("lane")).isNull();
    }

    @Test
    void lastsTwelveHoursOfRealTime() throws ParseException {
        var claims = mint("vpcp").getJWTClaimsSet();

        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(12));
        assertThat(claims.getIssueTime().toInstant())
                .isCloseTo(Clock.systemUTC().instant(), Assertions.within(1, ChronoUnit.MINUTES));
    }

    @Test
    void namesTheLaneOfADevice() throws ParseException {
        assertThat(mint("gate-sgn-1").getJWTClaimsSet().getStringClaim("lane")).isEqualTo("SGN-1");
    }

    @Test
    void keepsItsKeyForItsOwnerAcrossRuns() throws ParseException, IOException {
        var first = mint("vpcp").getHeader();
        var second = mint("vpcp").getHeader();

        assertThat(second.getKeyID()).isEqualTo(first.getKeyID()).isNotBlank();
        assertThat(Files.getPosixFilePermissions(data.resolve("sandbox/signing-key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void refusesSomebodyItDoesNotKnow() {
        assertThatThrownBy(() -> new SandboxTokens(data, ISSUER).mint("root")).isInstanceOf(UnknownUser.class);
    }

    @Test
    void saysThatTheKeyIsDamaged() throws IOException {
        Files.createDirectories(data.resolve("sandbox"));
        Files.writeString(data.resolve("sandbox/signing-key.json"), "{}");

        assertThatThrownBy(() -> new SandboxTokens(data, ISSUER))
                .isInstanceOf(SandboxDataUnusable.class)
                .hasMessageContaining("signing-key.json is damaged");
    }

    private SignedJWT mint(String userName) throws ParseException {
        return SignedJWT.parse(new SandboxTokens(data, ISSUER).mint(userName));
    }
}
