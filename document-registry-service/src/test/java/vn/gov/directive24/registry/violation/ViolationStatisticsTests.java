package vn.gov.directive24.registry.violation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.registry.violation.ViolationStatistics.Counts;
import vn.gov.directive24.registry.violation.ViolationStatistics.Published;

class ViolationStatisticsTests {

    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    @Test
    void readsTheSameWhetherNobodyOrFourReported() {
        var with = LongStream.range(0, 5)
                .mapToObj(few ->
                        published(new Counts("P01", "KHAI-SINH", 12, few, few), new Counts("P79", "CU-TRU", few, 0, 0)))
                .toList();

        assertThat(with).allSatisfy(month -> assertThat(month).isEqualTo(with.getFirst()));
    }

    @Test
    void listsNothingOfWhichEveryCountIsSmall() {
        assertThat(published(new Counts("P01", "KHAI-SINH", 4, 4, 4)).rows()).isEmpty();
    }

    @Test
    void showsFiveAndMoreAsTheyAre() {
        var row = published(new Counts("P01", "KHAI-SINH", 5, 4, 17)).rows().getFirst();

        assertThat(row.reported()).isEqualTo(5);
        assertThat(row.upheld()).isNull();
        assertThat(row.rejected()).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-14, 2025-12", "2026-02-15, 2026-01", "2026-02-28, 2026-01", "2026-01-01, 2025-11"})
    void publishesAMonthOnTheFifteenthOfTheNext(LocalDate today, YearMonth latest) {
        assertThat(ViolationStatistics.latest(today)).isEqualTo(latest);
    }

    private static Published published(Counts... counts) {
        return Published.of(MONTH, List.of(counts));
    }
}
