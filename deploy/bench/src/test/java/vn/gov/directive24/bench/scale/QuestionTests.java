package vn.gov.directive24.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);

    private final List<Question> questions = Question.of(List.of("BTC", "BXD"), TODAY);

    @Test
    void asksForAnotherAgencyEachTime() {
        var mine = questions.stream()
                .filter(question -> question.name().equals("my tasks"))
                .findFirst()
                .orElseThrow();

        assertThat(mine.in(0)).isEqualTo("/api/v1/assignments?agency=BTC");
        assertThat(mine.in(1)).isEqualTo("/api/v1/assignments?agency=BXD");
        assertThat(mine.in(2)).isEqualTo(mine.in(0));
    }

    @Test
    void grantsAnEarlierDayMoreTimeThanToday() {
        assertThat(questions).anySatisfy(question -> assertThat(question.in(0)).contains("asOf="));
        assertThat(questions)
                .allSatisfy(question ->
                        assertThat(question.aim()).isIn(0.0, question.in(0).contains("asOf=") ? 5.0 : 2.0));
    }

    @Test
    void readsHowManyWereFound() {
        assertThat(Question.found("{\"items\":[],\"page\":{\"number\":0,\"totalItems\":10752}}"))
                .isEqualTo(10_752);
        assertThat(Question.found("{\"directive\":\"BM-3\",\"tasks\":21,\"assignments\":420}"))
                .isEqualTo(420);
    }
}
