package vn.gov.directive24.common.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.common.problem.InvalidField;

class AgenciesTests {

    private final Agencies agencies = Agencies.load();

    @Test
    void knowsThoseThatDirectivesName() {
        assertThat(agencies.all()).hasSize(93);
        assertThat(agencies.all().stream()
                        .flatMap(agency -> Stream.concat(Stream.of(agency.code()), agency.aliases().stream())))
                .doesNotHaveDuplicates();
        assertThat(agencies.all()).allSatisfy(agency -> {
            assertThat(agency.nameVi()).isNotBlank();
            assertThat(agency.nameEn()).isNotBlank();
        });
    }

    @Test
    void knowsTheThirtyFourProvincesSinceJuly2025() {
        var provinces = agencies.resolve("UBND-TINH").toList();

        assertThat(provinces).hasSize(34).extracting(Agency::code).doesNotHaveDuplicates();
        assertThat(provinces).allSatisfy(province -> assertThat(province.code()).matches("P\\d{2}"));
    }

    @Test
    void resolvesAGroupToItsMembersAndAnAliasToItsAgency() {
        assertThat(agencies.resolve("BO-NGANH")).hasSize(22).doesNotHaveDuplicates();
        assertThat(agencies.resolve("UBND-HN")).extracting(Agency::code).containsExactly("P01");
        assertThat(agencies.resolve("BCA")).extracting(Agency::code).containsExactly("BCA");
    }

    @Test
    void knowsEveryMemberOfEveryGroup() {
        for (var agency : agencies.all()) {
            assertThat(agencies.resolve(agency.code()))
                    .as(agency.code())
                    .isNotEmpty()
                    .noneMatch(Agency::isGroup);
        }
    }

    @Test
    void knowsEveryCodeThatNamesAnAgency() {
        assertThat(agencies.namesOf("P01")).contains("P01", "UBND-HN", "UBND-TINH");
        assertThat(agencies.namesOf("UBND-HN")).isEqualTo(agencies.namesOf("P01"));
        assertThat(agencies.namesOf("UBND-TINH")).contains("UBND-TINH").doesNotContain("P01");
        assertThat(agencies.namesOf("ATLANTIS")).isEmpty();
    }

    @Test
    void takesNoGroupWhereOneAgencyIsMeant() {
        assertThat(agencies.requireSingle("UBND-HN", "/agency").code()).isEqualTo("P01");
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> agencies.requireSingle("UBND-TINH", "/agency"))
                .withMessageContaining("group of 34 agencies")
                .satisfies(invalid -> assertThat(invalid.pointer()).isEqualTo("/agency"));
    }

    @Test
    void namesTheFieldWithACodeThatIsNone() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> agencies.require("ATLANTIS", "/agency"))
                .satisfies(invalid -> assertThat(invalid.pointer()).isEqualTo("/agency"));
    }
}
