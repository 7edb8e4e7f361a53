package vn.gov.directive24.biometric.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.directive24.biometric.site.SiteFixtures.OFFICER;
import static vn.gov.directive24.biometric.site.SiteFixtures.TODAY;
import static vn.gov.directive24.biometric.site.SiteFixtures.aLiveAirport;
import static vn.gov.directive24.biometric.site.SiteFixtures.aPlannedAirport;
import static vn.gov.directive24.biometric.site.SiteFixtures.eventsOf;
import static vn.gov.directive24.biometric.site.SiteFixtures.noiBai;

import org.junit.jupiter.api.Test;
import vn.gov.directive24.biometric.site.Site.Registration;
import vn.gov.directive24.biometric.site.SiteEvent.SiteReadinessChanged;
import vn.gov.directive24.common.problem.InvalidField;

class SiteTests {

    @Test
    void goesBackToPilotWhenItNoLongerRunsTheFullProcess() {
        var site = aLiveAirport();

        site.moveTo(SiteReadiness.PILOT, "dừng cửa tự động tại nhà ga T1", OFFICER, TODAY.plusDays(3));

        assertThat(site.readiness()).isEqualTo(SiteReadiness.PILOT);
        assertThat(site.readinessSince()).isEqualTo(TODAY.plusDays(3));
        assertThat(site.evidence()).isEqualTo("dừng cửa tự động tại nhà ga T1");
    }

    @Test
    void announcesEachStepWithItsEvidenceAndWhoTookIt() {
        assertThat(eventsOf(aLiveAirport()))
                .last()
                .isInstanceOfSatisfying(
                        SiteReadinessChanged.class,
                        changed -> assertThat(changed.move())
                                .isEqualTo(new SiteMove(
                                        SiteReadiness.PILOT,
                                        SiteReadiness.LIVE,
                                        "áp dụng toàn bộ quy trình",
                                        "lan",
                                        "ACV",
                                        TODAY)));
    }

    @Test
    void staysAsItIsWhenAStepIsLeftOut() {
        var site = aPlannedAirport();

        assertThatExceptionOfType(TransitionNotAllowed.class)
                .isThrownBy(() -> site.moveTo(SiteReadiness.LIVE, "không có", OFFICER, TODAY))
                .withMessage("A site that is PLANNED cannot become LIVE.")
                .satisfies(refusal -> assertThat(refusal.remedy()).isEqualTo("From here it can become EQUIPPED."));
        assertThat(site.readiness()).isEqualTo(SiteReadiness.PLANNED);
        assertThat(site.evidence()).isNull();
        assertThat(eventsOf(site)).hasSize(1);
    }

    @Test
    void isNoAirportWithoutAnIataCode() {
        var airport = noiBai();
        var nameless = new Registration(
                new SiteCode("HAN-2"),
                SiteKind.AIRPORT,
                airport.nameVi(),
                airport.nameEn(),
                null,
                "P01",
                null,
                null,
                null);

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Site.register(nameless, TODAY))
                .satisfies(invalid -> assertThat(invalid.pointer()).isEqualTo("/code"));
    }

    @Test
    void isInternationalOrDomesticOnlyAsAnAirport() {
        var station = new Registration(
                new SiteCode("GA-HA-NOI"),
                SiteKind.RAIL_STATION,
                "Ga Hà Nội",
                "Ha Noi station",
                null,
                "P01",
                null,
                null,
                AirportCategory.DOMESTIC);

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Site.register(station, TODAY))
                .satisfies(invalid -> assertThat(invalid.pointer()).isEqualTo("/category"));
    }
}
