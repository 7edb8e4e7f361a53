package vn.gov.directive24.biometric.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.biometric.site.Site.Registration;

/** The airports of the country, shipped with the service. */
final class AirportCatalogue {

    private static final String CATALOGUE = "/catalogue/airports.yaml";

    private AirportCatalogue() {}

    static List<Registration> load() {
        try (InputStream yaml = AirportCatalogue.class.getResourceAsStream(CATALOGUE)) {
            var catalogue = YAMLMapper.builder().build().readValue(yaml, Catalogue.class);
            return catalogue.airports().stream().map(Airport::toRegistration).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private record Catalogue(List<Airport> airports) {}

    private record Airport(
            String code,
            String icao,
            String nameVi,
            String nameEn,
            String province,
            AirportCategory category,
            @Nullable String operator,
            @Nullable String operatorName) {

        Registration toRegistration() {
            return new Registration(
                    new SiteCode(code),
                    SiteKind.AIRPORT,
                    nameVi,
                    nameEn,
                    icao,
                    province,
                    operator,
                    operatorName,
                    category);
        }
    }
}
