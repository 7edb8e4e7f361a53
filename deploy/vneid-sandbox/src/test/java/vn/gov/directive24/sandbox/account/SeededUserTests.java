package vn.gov.directive24.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeededUserTests {

    private static final String[] READ = {
        "deadline:read", "registry:read", "procedure:read", "identity:read", "biometric:read"
    };

    @ParameterizedTest
    @CsvSource(textBlock = """
            vpcp,       VPCP,  OFFICER OVERSEER,          deadline:write registry:report deadline:oversee registry:oversee
            bca,        BCA,   OFFICER OVERSEER,          deadline:write registry:report deadline:oversee registry:oversee identity:write biometric:write registry:write
            btc,        BTC,   OFFICER,                   deadline:write registry:report identity:write
            bxd,        BXD,   OFFICER,                   deadline:write registry:report identity:write
            bkhcn,      BKHCN, OFFICER,                   deadline:write registry:report identity:write
            hanoi,      P01,   OFFICER,                   deadline:write registry:report identity:write
            hcm,        P79,   OFFICER,                   deadline:write registry:report identity:write
            acv,        ACV,   OFFICER,                   deadline:write registry:report biometric:write
            registry,   BCA,   OFFICER REGISTRY_OFFICER,  deadline:write registry:report registry:write
            procedure,  BTP,   OFFICER PROCEDURE_OFFICER, deadline:write registry:report procedure:write
            admin,      VPCP,  ADMIN,                     deadline:write registry:write procedure:write identity:write biometric:write deadline:admin registry:admin procedure:admin identity:admin biometric:admin
            auditor,    VPCP,  AUDITOR,                   deadline:audit registry:audit procedure:audit identity:audit biometric:audit
            """)
    void givesEveryPersonReadingAndWhatHerOfficeNeeds(String userName, String agency, String roles, String scopes) {
        var user = SeededUser.named(userName).orElseThrow();

        assertThat(user.agency()).isEqualTo(agency);
        assertThat(user.roles()).extracting(Role::name).containsExactly(roles.split(" "));
        assertThat(user.scopes()).contains(READ);
        assertThat(user.scopes())
                .filteredOn(scope -> !scope.endsWith(":read"))
                .containsExactlyInAnyOrder(scopes.split(" "));
        assertThat(user.isDevice()).isFalse();
    }

    @Test
    void letsACitizenReportAndNothingElse() {
        assertThat(SeededUser.CITIZEN.scopes()).containsExactly("registry:report");
        assertThat(SeededUser.CITIZEN.claims()).doesNotContainKey("agency").containsEntry("roles", List.of("CITIZEN"));
    }

    @ParameterizedTest
    @CsvSource({"gate-han-1, HAN-1", "gate-sgn-1, SGN-1"})
    void letsADeviceReportPassagesOfItsLaneAndNothingElse(String userName, String lane) {
        var device = SeededUser.named(userName).orElseThrow();

        assertThat(device.isDevice()).isTrue();
        assertThat(device.scopes()).containsExactly("biometric:passage");
        assertThat(device.claims()).containsEntry("lane", lane).containsEntry("agency", "ACV");
        assertThat(device.roles()).containsExactly(Role.GATE_DEVICE);
    }

    @Test
    void givesALaneToNobodyButDevices() {
        assertThat(Arrays.stream(SeededUser.values())
                        .filter(user -> user.claims().containsKey("lane")))
                .containsExactly(SeededUser.GATE_HAN_1, SeededUser.GATE_SGN_1);
    }

    @Test
    void knowsNobodyByAnotherSpelling() {
        assertThat(SeededUser.named("VPCP")).isEmpty();
        assertThat(SeededUser.named("gate_han_1")).isEmpty();
        assertThat(SeededUser.named("")).isEmpty();
    }
}
