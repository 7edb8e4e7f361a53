package vn.gov.directive24.identity.relyingparty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.test.util.ReflectionTestUtils;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.identity.relyingparty.RelyingSystem.Registration;

/** Reaches a state through behaviour. */
public final class RelyingSystemFixtures {

    static final LocalDate TODAY = LocalDate.of(2025, 9, 15);
    static final ProcedureAuthorities AUTHORITIES = new ProcedureAuthorities(Agencies.load());

    private RelyingSystemFixtures() {}

    public static String freshCode() {
        return "SYN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    static Registration aRegistration(RelyingSystemKind kind, String owner, String endpoint) {
        return new Registration(
                new RelyingSystemCode(freshCode()), "Hệ thống mẫu", kind, owner, endpoint, "hotro@example.gov.vn");
    }

    static RelyingSystem aRegisteredSystem(RelyingSystemKind kind, String owner) {
        return RelyingSystem.register(aRegistration(kind, owner, "https://example.gov.vn/vneid"), AUTHORITIES, TODAY);
    }

    static RelyingSystem aConnectedSystem(RelyingSystemKind kind, String owner) {
        var system = aRegisteredSystem(kind, owner);
        system.moveTo(RelyingSystemStatus.CONNECTED, null, List.of(system), TODAY);
        return system;
    }

    static List<?> eventsOf(RelyingSystem system) {
        return List.copyOf((Collection<?>) ReflectionTestUtils.invokeMethod(system, "domainEvents"));
    }
}
