package vn.gov.directive24.identity.relyingparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemFixtures.AUTHORITIES;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemFixtures.TODAY;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemFixtures.aConnectedSystem;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemFixtures.aRegisteredSystem;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemFixtures.aRegistration;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemFixtures.eventsOf;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemKind.PROCEDURE_SYSTEM;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemKind.TRANSPORT_APP;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemStatus.CONNECTED;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemStatus.REGISTERED;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemStatus.SUSPENDED;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.identity.relyingparty.RelyingSystemEvent.RelyingSystemMoved;

class RelyingSystemTests {

    @Test
    void keepsTheFirstDayOfItsConnection() {
        var system = aConnectedSystem(PROCEDURE_SYSTEM, "P01");

        system.moveTo(SUSPENDED, "chứng thư hết hạn", List.of(system), TODAY.plusDays(1));
        system.moveTo(CONNECTED, null, List.of(system), TODAY.plusDays(2));

        assertThat(system.connectedOn()).isEqualTo(TODAY);
        assertThat(system.statusSince()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void isNotSuspendedWithoutAReason() {
        var system = aConnectedSystem(PROCEDURE_SYSTEM, "P01");

        for (var reason : new String[] {null, "", " "}) {
            assertThatExceptionOfType(InvalidField.class)
                    .isThrownBy(() -> system.moveTo(SUSPENDED, reason, List.of(system), TODAY))
                    .satisfies(invalid -> assertThat(invalid.pointer()).isEqualTo("/reason"));
        }
        assertThat(system.status()).isEqualTo(CONNECTED);
    }

    @Test
    void announcesWhyItWasSuspended() {
        var system = aConnectedSystem(TRANSPORT_APP, "P79");

        system.moveTo(SUSPENDED, "lộ khóa", List.of(system), TODAY);

        assertThat(eventsOf(system)).last().isInstanceOfSatisfying(RelyingSystemMoved.class, moved -> {
            assertThat(moved.from()).isEqualTo(CONNECTED);
            assertThat(moved.to()).isEqualTo(SUSPENDED);
            assertThat(moved.reason()).isEqualTo("lộ khóa");
        });
    }

    @Test
    void waitsWhileItsOwnerHasAnotherProcedureSystemConnected() {
        var first = aConnectedSystem(PROCEDURE_SYSTEM, "P01");
        var second = aRegisteredSystem(PROCEDURE_SYSTEM, "P01");
        var both = List.of(first, second);

        assertThatExceptionOfType(AnotherSystemConnected.class)
                .isThrownBy(() -> second.moveTo(CONNECTED, null, both, TODAY))
                .withMessage("P01 has its procedure system %s connected, and an agency has one at a time."
                        .formatted(first.code()));
        assertThat(second.status()).isEqualTo(REGISTERED);
        assertThat(second.connectedOn()).isNull();
        assertThat(eventsOf(second)).hasSize(1);

        first.moveTo(SUSPENDED, "thay hệ thống", both, TODAY);
        second.moveTo(CONNECTED, null, both, TODAY);
        assertThatExceptionOfType(AnotherSystemConnected.class)
                .isThrownBy(() -> first.moveTo(CONNECTED, null, both, TODAY));
    }

    @Test
    void standsBesideConnectedSystemsOfOtherKinds() {
        var app = aConnectedSystem(TRANSPORT_APP, "P01");
        var anotherApp = aRegisteredSystem(TRANSPORT_APP, "P01");
        var procedures = aRegisteredSystem(PROCEDURE_SYSTEM, "P01");
        var all = List.of(app, anotherApp, procedures);

        assertThatNoException().isThrownBy(() -> procedures.moveTo(CONNECTED, null, all, TODAY));
        assertThatNoException().isThrownBy(() -> anotherApp.moveTo(CONNECTED, null, all, TODAY));
    }

    @Test
    void isAProcedureSystemOnlyOfAMinistryOrProvince() {
        assertThatExceptionOfType(NoProcedureAuthority.class)
                .isThrownBy(() -> aRegisteredSystem(PROCEDURE_SYSTEM, "ACV"))
                .withMessage("Only a ministry or a province runs a procedure system, and ACV is neither.");
        assertThatNoException().isThrownBy(() -> aRegisteredSystem(TRANSPORT_APP, "ACV"));
        assertThatNoException().isThrownBy(() -> aRegisteredSystem(PROCEDURE_SYSTEM, "NHNN"));
    }

    @Test
    void hasAnEndpointThatIsAnAddress() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() ->
                        RelyingSystem.register(aRegistration(TRANSPORT_APP, "P01", "nowhere"), AUTHORITIES, TODAY));
    }
}
