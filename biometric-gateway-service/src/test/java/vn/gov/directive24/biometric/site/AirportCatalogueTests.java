package vn.gov.directive24.biometric.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.biometric.site.Site.Registration;
import vn.gov.directive24.common.agency.Agencies;

class AirportCatalogueTests {

    private final List<Registration> airports = AirportCatalogue.load();
    private final Map<String, Registration> byCode =
            airports.stream().collect(Collectors.toMap(airport -> airport.code().value(), Function.identity()));

    @Test
    void hasTwentyTwoAirportsHalfOfThemInternational() {
        assertThat(byCode).hasSize(22);
        assertThat(airports)
                .filteredOn(airport -> airport.category() == AirportCategory.INTERNATIONAL)
                .hasSize(11);
        assertThat(airports)
                .extracting(Registration::icao)
                .doesNotHaveDuplicates()
                .allMatch(icao -> icao.matches("VV[A-Z]{2}"));
    }

    @Test
    void knowsWhichAreInternational() {
        assertThat(List.of("HAN", "VDO", "VII", "DLI"))
                .allSatisfy(code -> assertThat(airport(code).category()).isEqualTo(AirportCategory.INTERNATIONAL));
        assertThat(List.of("VCS", "CAH", "VCL", "DIN"))
                .allSatisfy(code -> assertThat(airport(code).category()).isEqualTo(AirportCategory.DOMESTIC));
    }

    @Test
    void placesThemInTheProvincesSinceTheMergers() {
        assertThat(airport("VCS").province())
                .as("Côn Đảo is Ho Chi Minh City's")
                .isEqualTo("P79");
        assertThat(airport("VCL").province()).as("Chu Lai is Da Nang's").isEqualTo("P48");
        var provinces = Agencies.load().find("UBND-TINH").orElseThrow().members();
        assertThat(airports).allSatisfy(airport -> assertThat(provinces).contains(airport.province()));
    }

    @Test
    void knowsTheAirportThatIsNotAcvs() {
        assertThat(airports)
                .filteredOn(airport -> !"ACV".equals(airport.operator()))
                .singleElement()
                .satisfies(vanDon -> {
                    assertThat(vanDon.code()).isEqualTo(new SiteCode("VDO"));
                    assertThat(vanDon.operator()).isNull();
                    assertThat(vanDon.operatorName()).isEqualTo("Sun Group (BOT)");
                });
    }

    private Registration airport(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }
}
