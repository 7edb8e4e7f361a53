package vn.gov.directive24.deadline.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.deadline.monthly.MonthlyReport.Proposal;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ScoreRow;

class ProposingTests {

    @Test
    void praisesAndCriticisesByTheRuleItStates() {
        var proposals = Proposing.of(
                List.of(
                        score("best", "97.0", 90),
                        score("best-but-overdue", "99.0", 90),
                        score("just", "90.0", 50),
                        score("thin", "100.0", 45),
                        score("middle", "60.0", 90),
                        score("low", "49.9", 90),
                        score("lowest", "10.0", 90),
                        score("low-not-overdue", "20.0", 90),
                        score("none", null, 0)),
                Map.of("best-but-overdue", 1L, "low", 2L, "lowest", 9L));

        assertThat(proposals.praise()).extracting(Proposal::agency).containsExactly("best", "just");
        assertThat(proposals.criticise()).extracting(Proposal::agency).containsExactly("lowest", "low");
        assertThat(proposals.criticise().getFirst().overdue()).isEqualTo(9);
        assertThat(proposals.rule()).contains("từ 90 điểm", "dưới 50 điểm", "50%");
    }

    private static ScoreRow score(String agency, @Nullable String score, int coverage) {
        return new ScoreRow(
                agency,
                agency,
                score == null ? null : new BigDecimal(score),
                coverage,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
