package vn.gov.directive24.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

/** An export that nobody touched changes nothing when it is imported, whatever the API was given. */
@RegistryIT
class RoundTripIT {

    /** Decomposed, with outer, double, non-breaking and wide spaces, line breaks, quotes, and what looks like a formula. */
    private static final String HARD = """
            {"code": "%s", "nameVi": "  Gia\u0302\u0301y  to\u031b\u0300\\nmẫu\\u00a0số \\"7\\", phần 2 ", "nameEn": "=Sample; '+1",
             "synonyms": ["Giấy\\r\\nmẫu", "Giấy mẫu", "-Giấy, mẫu\\tA", "'=B\\u2003C"], "holder": "ORGANISATION",
             "managingAgency": "BTP", "sector": " \\n ", "legalBasis": "'-Điều 4;  khoản 1", "sourceDatabase": "@CSDL",
             "databaseOwner": "BTP", "validity": "01/02/2026", "roadmapOn": "2100-12-31", "assuranceLevel": 1, "synthetic": true}
            """;

    @LocalServerPort
    int port;

    private final String code =
            "TRIP-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    void changesNothing() {
        var registered = officer().post("/api/v1/document-types", HARD.formatted(code));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        assertThat(registered.json().at("/nameVi").asString()).isEqualTo("Giấy tờ mẫu số \"7\", phần 2");
        assertThat(registered.json().at("/synonyms").valueStream().map(name -> name.asString()))
                .containsExactly("Giấy mẫu", "-Giấy, mẫu A", "'=B\u2003C");
        assertThat(registered.json().has("sector")).isFalse();

        for (var which : new String[] {"q=" + code, "synthetic=false"}) {
            for (var how :
                    new String[] {"format=XLSX", "format=CSV", "format=XLSX&explicit=true", "format=CSV&explicit=true"
                    }) {
                var exported = Uploads.at(port).download("/api/v1/document-types/export?%s&%s".formatted(which, how));
                var read = Uploads.at(port).send(exported, true);
                assertThat(read.json().at("/errors")).as(which + " " + how).isEmpty();
                assertThat(read.counts())
                        .as(which + " " + how)
                        .startsWith("0 0 ")
                        .isNotEqualTo("0 0 0");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nameEn, -",
        "nameVi, ' - '",
        "legalBasis, -",
        "validity, -",
        "sector, -",
        "sourceDatabase, -",
        "roadmapOn, 1999-12-31",
        "roadmapOn, 2101-01-01"
    })
    void refusesWhatAFileCouldNotBringBack(String field, String value) {
        var body = HARD.formatted(code)
                .replaceAll("\"" + field + "\": \"(?:[^\"\\\\]|\\\\.)*\"", "\"" + field + "\": \"" + value + "\"");

        var refused = officer().post("/api/v1/document-types", body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/" + field);
    }

    @Test
    void refusesASynonymThatWouldComeBackAsTwo() {
        var refused = officer()
                .post("/api/v1/document-types", HARD.formatted(code).replace("Giấy\\r\\nmẫu", "Giấy một; giấy hai"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/synonyms/0");
    }

    private Api officer() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }
}
