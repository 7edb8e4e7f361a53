package vn.gov.directive24.registry.accessstatistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.registry.accessstatistics.AccessStatistics.Count;
import vn.gov.directive24.registry.accessstatistics.AccessStatistics.Published;
import vn.gov.directive24.registry.accessstatistics.AccessStatistics.Row;

class AccessStatisticsTests {

    @ParameterizedTest
    @CsvSource({"10, 10", "14, 10", "15, 20", "24, 20", "25, 30", "1004, 1000"})
    void roundsToTens(long counted, long shown) {
        assertThat(published(counted).rows()).extracting(Row::times).containsExactly(shown);
    }

    /** Whoever knows all accesses but one cannot tell from what is shown whether that one was there. */
    @Test
    void readsTheSameForAllCountsBetweenTwoSteps() {
        assertThat(LongStream.range(0, 10).mapToObj(AccessStatisticsTests::published))
                .allSatisfy(month -> assertThat(month.rows()).isEmpty());
        assertThat(LongStream.range(15, 25).mapToObj(AccessStatisticsTests::published))
                .allSatisfy(month -> assertThat(month).isEqualTo(published(20)));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-09, 2025-12", "2026-02-10, 2026-01"})
    void publishesAMonthOnTheTenthOfTheNext(LocalDate today, YearMonth latest) {
        assertThat(AccessStatistics.latest(today)).isEqualTo(latest);
    }

    private static Published published(long counted) {
        return Published.of(
                YearMonth.of(2026, 1), List.of(new Count("KHAI-SINH", "P01", AccessKind.DECISION, counted)));
    }
}
