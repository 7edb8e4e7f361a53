package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code paperdemand/rule-table.txt}, line by line. */
class RuleTableTests {

    private static final RuleBook BOOK = PaperDemands.book();

    @ParameterizedTest
    @MethodSource("lines")
    void answersAsTheTableSays(Line line) {
        var decision = BOOK.decide(line.request(), PaperDemands.TODAY);

        assertThat(decision.outcome() + " " + decision.reason()).isEqualTo(line.answer());
        assertThat(decision.basis()).extracting(PaperRule::code).containsExactlyElementsOf(line.basis());
    }

    @Test
    void holdsAtLeastSixtyLinesAndEveryReason() throws IOException {
        var lines = lines().toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        var reasons = EnumSet.allOf(Reason.class);
        // Told of a part of a name only; DossierTests has it.
        reasons.remove(Reason.ALTERNATIVE_PROVED);
        assertThat(lines.stream().map(line -> line.answer().split(" ")[1]).distinct())
                .containsExactlyInAnyOrder(reasons.stream().map(Reason::name).toArray(String[]::new));
    }

    static Stream<Line> lines() throws IOException {
        try (InputStream table = RuleTableTests.class.getResourceAsStream("/paperdemand/rule-table.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::of).toList().stream();
        }
    }

    record Line(String text, DecisionRequest request, String answer, List<String> basis) {

        static Line of(String text) {
            var cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
            var more = Arrays.stream(cells.get(4).split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.split("="))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            var procedure = cells.get(0).equals("-") ? null : cells.get(0);
            var basis = cells.size() < 7 || cells.get(6).isEmpty()
                    ? List.<String>of()
                    : List.of(cells.get(6).split(" "));
            return new Line(
                    text,
                    PaperDemands.ask(procedure, cells.get(1), cells.get(2), cells.get(3), more),
                    cells.get(5),
                    basis);
        }

        @Override
        public String toString() {
            return text.replaceAll(" +", " ");
        }
    }
}
