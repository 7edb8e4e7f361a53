package vn.gov.directive24.sandbox.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.sandbox.account.SeededUser;

class GrantedScopesTests {

    @Test
    void areAllOfTheUsersWhenNoneOfThePlatformIsAskedFor() {
        assertThat(GrantedScopes.granted(Set.of("openid"), SeededUser.GATE_HAN_1))
                .containsExactlyInAnyOrder("openid", "biometric:passage");
    }

    @Test
    void areNoMoreThanAskedFor() {
        assertThat(GrantedScopes.granted(Set.of("openid", "deadline:read"), SeededUser.VPCP))
                .containsExactlyInAnyOrder("openid", "deadline:read");
    }

    @Test
    void leaveOutWhatTheUserDoesNotHold() {
        assertThat(GrantedScopes.granted(Set.of("deadline:read", "deadline:admin"), SeededUser.VPCP))
                .containsExactly("deadline:read");
        assertThat(GrantedScopes.granted(Set.of("deadline:admin"), SeededUser.VPCP))
                .isEmpty();
    }

    @Test
    void leaveAMisspeltScopeForTheProviderToRefuse() {
        assertThat(GrantedScopes.granted(Set.of("deadline:raed"), SeededUser.VPCP))
                .contains("deadline:raed");
    }
}
