package vn.gov.directive24.biometric.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.test.util.ReflectionTestUtils;
import vn.gov.directive24.biometric.site.Site.Registration;
import vn.gov.directive24.common.security.Caller;

/** Reaches a state through behaviour. */
public final class SiteFixtures {

    static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
    static final Caller OFFICER = new Caller("lan", "ACV", Set.of("OFFICER"));

    private SiteFixtures() {}

    /** Never an airport's, which has three letters. */
    public static String freshCode() {
        return "SYN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    static Registration noiBai() {
        return new Registration(
                new SiteCode("HAN"),
                SiteKind.AIRPORT,
                "Cảng HKQT Nội Bài",
                "Noi Bai International Airport",
                "VVNB",
                "P01",
                "ACV",
                "ACV",
                AirportCategory.INTERNATIONAL);
    }

    static Registration aVehiclePark(String code) {
        return new Registration(
                new SiteCode(code),
                SiteKind.VEHICLE_PARK,
                "Bãi đỗ xe mẫu",
                "Sample vehicle park",
                null,
                "P79",
                null,
                null,
                null);
    }

    static Site aPlannedAirport() {
        return Site.register(noiBai(), TODAY);
    }

    static Site aLiveAirport() {
        var site = aPlannedAirport();
        site.moveTo(SiteReadiness.EQUIPPED, "nghiệm thu thiết bị", OFFICER, TODAY);
        site.moveTo(SiteReadiness.PILOT, "bắt đầu thí điểm", OFFICER, TODAY);
        site.moveTo(SiteReadiness.LIVE, "áp dụng toàn bộ quy trình", OFFICER, TODAY);
        return site;
    }

    static List<?> eventsOf(Site site) {
        return List.copyOf((Collection<?>) ReflectionTestUtils.invokeMethod(site, "domainEvents"));
    }
}
