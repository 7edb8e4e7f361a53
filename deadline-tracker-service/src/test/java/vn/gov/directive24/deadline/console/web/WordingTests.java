package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.time.TimeAutoConfiguration;

class WordingTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);

    private final Wording vietnamese = in(ReaderLanguage.VIETNAMESE);
    private final Wording english = in(ReaderLanguage.ENGLISH);

    @Test
    void writesDatesAsEachLanguageDoes() {
        assertThat(vietnamese.day(LocalDate.of(2025, 9, 3))).isEqualTo("03/09/2025");
        assertThat(english.day(LocalDate.of(2025, 9, 3))).isEqualTo("3 Sept 2025");
        assertThat(vietnamese.day(null)).isEqualTo("–");
        assertThat(vietnamese.moment(OffsetDateTime.parse("2025-10-15T03:07:00Z")))
                .isEqualTo("10:07");
        assertThat(vietnamese.moment(OffsetDateTime.parse("2025-10-14T20:00:00Z")))
                .isEqualTo("03:00");
        assertThat(vietnamese.moment(OffsetDateTime.parse("2025-10-14T10:00:00Z")))
                .isEqualTo("17:00 14/10/2025");
    }

    @Test
    void tellsHowFarOffADayIs() {
        assertThat(vietnamese.distance(TODAY)).isEqualTo("hôm nay");
        assertThat(vietnamese.distance(TODAY.plusDays(16))).isEqualTo("còn 16 ngày");
        assertThat(english.distance(TODAY.plusDays(1))).isEqualTo("1 day left");
        assertThat(english.distance(TODAY.minusDays(2))).isEqualTo("2 days ago");
        assertThat(vietnamese.margin(-3)).isEqualTo("sớm 3 ngày");
        assertThat(english.margin(1)).isEqualTo("1 day late");
    }

    @Test
    void namesAgenciesAndFallsBackToWhatIsThere() {
        assertThat(vietnamese.agencies(List.of("BCA", "X9"))).isEqualTo("Bộ Công an, X9");
        assertThat(english.agency("BCA")).isEqualTo("Ministry of Public Security");
        assertThat(english.title("Nhiệm vụ", null)).isEqualTo("Nhiệm vụ");
        assertThat(english.titleLanguage(null)).isEqualTo("vi");
        assertThat(vietnamese.name(null, "Airports")).isEqualTo("Airports");
        assertThat(vietnamese.nameLanguage(null)).isEqualTo("en");
        assertThat(vietnamese.sayOr("feed.something-new", "something-new")).isEqualTo("something-new");
    }

    @Test
    void writesFiguresAsEachLanguageDoes() {
        assertThat(vietnamese.number(new BigDecimal("1234.50"))).isEqualTo("1.234,5");
        assertThat(english.number(1_173L)).isEqualTo("1,173");
    }

    private static Wording in(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("console/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Wording(messages, Agencies.load(), language, TODAY, TimeAutoConfiguration.VIET_NAM);
    }
}
