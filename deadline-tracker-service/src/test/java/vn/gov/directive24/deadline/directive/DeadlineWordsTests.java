package vn.gov.directive24.deadline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of legal phrase sets, read as a table: words, start, due, day of the month. */
class DeadlineWordsTests {

    private static final int YEAR = 2025;

    @ParameterizedTest(name = "{0} \"{1}\": from {2}, due {3}, day {4}")
    @CsvSource(textBlock = """
            BEFORE_DATE, trước ngày 20/9/2025,                      ,           2025-09-19,
            BEFORE_DATE, trước ngày 20/9,                           ,           2025-09-19,
            BEFORE_DATE, hoàn thành trước ngày 01/01/2026,          ,           2025-12-31,
            BEFORE_DATE, trước ngày 01 tháng 3 năm 2028,            ,           2028-02-29,
            BEFORE_DATE, trước ngày 1/3/2100,                       ,           2100-02-28,
            BEFORE_DATE, trước ngày 31/12/2025,                     ,           2025-12-30,
            BEFORE_DATE, trước tháng 10/2025,                       ,           2025-09-30,
            BY_DATE,     đến ngày 31/12/2025,                       ,           2025-12-31,
            BY_DATE,     chậm nhất ngày 29/02/2028,                 ,           2028-02-29,
            BY_DATE,     chậm nhất là ngày 20/9,                    ,           2025-09-20,
            BY_DATE,     đến hết tháng 2/2028,                      ,           2028-02-29,
            BY_DATE,     đến hết quý III,                           ,           2025-09-30,
            BY_DATE,     đến hết năm 2025,                          ,           2025-12-31,
            IN_MONTH,    trong tháng 10 năm 2025,                   ,           2025-10-31,
            IN_MONTH,    hoàn thành tháng 11/2025,                  ,           2025-11-30,
            IN_MONTH,    trong tháng 2 năm 2028,                    ,           2028-02-29,
            IN_MONTH,    trong tháng 2,                             ,           2025-02-28,
            IN_QUARTER,  ngay trong Quý II năm 2025,                ,           2025-06-30,
            IN_QUARTER,  chậm nhất trong quý IV/2025,               ,           2025-12-31,
            IN_QUARTER,  trong quý 1/2028,                          ,           2028-03-31,
            IN_YEAR,     hoàn thành trong năm 2026,                 ,           2026-12-31,
            FROM_DATE,   Từ ngày 1/12,                              2025-12-01, ,
            FROM_DATE,   từ ngày 01 tháng 7 năm 2025,               2025-07-01, ,
            WINDOW,      từ ngày 15/9 đến ngày 30/11/2025,          2025-09-15, 2025-11-30,
            WINDOW,      Từ ngày 15/9 đến 30 /11 năm 2025,          2025-09-15, 2025-11-30,
            WINDOW,      từ ngày 01/12 đến ngày 28/02/2026,         2025-12-01, 2026-02-28,
            WINDOW,      từ ngày 15/9/2025 đến hết ngày 15/9/2025,  2025-09-15, 2025-09-15,
            MONTHLY,     trước ngày 25 hằng tháng,                  ,           ,           24
            MONTHLY,     ngày 30 hàng tháng,                        ,           ,           30
            """)
    void setTheDates(
            DeadlineKind kind,
            String words,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable Integer day) {
        var expected = new Deadline(words, kind, start, due, day);

        assertThat(DeadlineWords.read(kind, words, YEAR)).contains(expected);
        assertThat(DeadlineWords.read(kind, Normalizer.normalize(words, Normalizer.Form.NFD), YEAR)
                        .orElseThrow()
                        .due())
                .isEqualTo(due);
        assertThat(Deadline.of(words, kind, null, null, null, YEAR)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            WINDOW,      trong thời gian từ nay đến hết năm 2025
            BEFORE_DATE, đến ngày 20/9/2025
            BEFORE_DATE, trước ngày 20/9/2025 hoặc trước ngày 25/9/2025
            BY_DATE,     tại kỳ họp thứ X
            MONTHLY,     hàng tháng
            MONTHLY,     trước ngày 1 hằng tháng
            CONTINUOUS,  thường xuyên
            NONE,        khẩn trương
            """)
    void areLeftAloneWhereReadingThemWouldBeGuessing(DeadlineKind kind, String words) {
        assertThat(DeadlineWords.read(kind, words, YEAR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            BEFORE_DATE, trước ngày 31/9/2025
            BY_DATE,     đến ngày 29/2/2025
            IN_MONTH,    trong tháng 13 năm 2025
            FROM_DATE,   từ ngày 0/7/2025
            """)
    void areRefusedWhenTheyNameADayThatDoesNotExist(DeadlineKind kind, String words) {
        assertThatExceptionOfType(IncoherentDeadline.class)
                .isThrownBy(() -> Deadline.of(words, kind, null, null, null, YEAR))
                .satisfies(refusal -> assertThat(refusal.pointer()).isEqualTo("/deadline/expression"));
    }

    @Test
    void areNotContradicted() {
        assertThatExceptionOfType(IncoherentDeadline.class)
                .isThrownBy(() -> Deadline.of(
                        "trước ngày 20/9/2025", DeadlineKind.BEFORE_DATE, null, LocalDate.of(2025, 9, 20), null, YEAR))
                .withMessage("The words \"trước ngày 20/9/2025\" give 2025-09-19 and not 2025-09-20.");
    }

    @ParameterizedTest(name = "day {0} of {1}: {2}")
    @CsvSource(textBlock = """
            ,   2025-10, 2025-10-31
            ,   2025-02, 2025-02-28
            ,   2028-02, 2028-02-29
            25, 2025-12, 2025-12-25
            31, 2025-11, 2025-11-30
            30, 2028-02, 2028-02-29
            """)
    void giveEachMonthItsDay(@Nullable Integer day, YearMonth month, LocalDate due) {
        assertThat(Deadline.monthly(null, null, day).dueIn(month)).isEqualTo(due);
    }

    @ParameterizedTest(name = "day {0}, start {1}, ordered on {2}: first {3}")
    @CsvSource(textBlock = """
            ,   ,           2025-09-13, 2025-09
            ,   ,           2025-09-30, 2025-09
            5,  ,           2025-09-13, 2025-10
            13, ,           2025-09-13, 2025-09
            5,  ,           2025-12-31, 2026-01
            ,   2025-11-01, 2025-09-13, 2025-11
            5,  2025-11-06, 2025-09-13, 2025-12
            """)
    void beginWithTheFirstMonthThatCanStillBeDone(
            @Nullable Integer day, @Nullable LocalDate start, LocalDate orderedOn, YearMonth first) {
        assertThat(Deadline.monthly(null, start, day).firstMonth(orderedOn)).isEqualTo(first);
    }
}
