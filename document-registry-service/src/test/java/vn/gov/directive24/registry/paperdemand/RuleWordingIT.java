package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.registry.paperdemand.PaperRule.Basis;
import vn.gov.directive24.testing.Api;

/** What an administrator writes about a rule, and what stays of it that she cannot write. */
@RegistryIT
class RuleWordingIT {

    private static final PaperRule IN_PART = PaperDemands.CATALOGUE.rules().stream()
            .filter(rule -> rule.code().equals("NQ66.7-PL1-344"))
            .findFirst()
            .orElseThrow();

    @LocalServerPort
    int port;

    @Autowired
    PaperRuleService service;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void keepsTheRowOfAShippedRuleAndWhatItLeavesToBeAskedFor() {
        var once = reworded(IN_PART.basis().document(), null);

        assertThat(once.to()).isEqualTo("2026-12-31");
        assertThat(once.basis())
                .isEqualTo(new Basis(
                        "66.7/2025/NQ-CP",
                        "Điều 3",
                        "I",
                        344,
                        IN_PART.basis().paper(),
                        IN_PART.basis().procedureName(),
                        "CSDL",
                        "BTC",
                        IN_PART.basis().amends(),
                        true,
                        "Câu chữ mới",
                        null,
                        null,
                        null));
    }

    @Test
    void keepsNothingOfADocumentThatItNoLongerCites() {
        var basis = reworded("1/2026/NĐ-CP", "NĐ1").basis();

        assertThat(basis.row()).isNull();
        assertThat(basis.amends()).isNull();
        assertThat(basis.partly()).isFalse();
    }

    @Test
    void refusesToMoveTheDatesOfADocumentThatHasNoRules() {
        for (var effect : List.of("EARLIER", "GIVES_WAY")) {
            for (var dryRun : List.of(true, false)) {
                var answer = write(effect, "2.002093", "66.7/2025/NQ-CP", dryRun);
                assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/write/0/document");
                assertThat(answer.body()).contains("NQ66.7");
            }
            assertThat(write(effect, "2.002093", "CT24", true).status()).isEqualTo(400);
            assertThat(write(effect, "2.002093", "NQ66.7", true).status()).isEqualTo(200);
        }
    }

    @Test
    void takesTheNumberOfAProcedureWithoutThePlace() {
        var answer = write("EARLIER", "2.002093.000.00.00.H26", "NQ66.7", true);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/write/0/procedure");
        assertThat(answer.body()).contains("2.002093\\\"");
    }

    /** As the door makes it, which knows of no rows. */
    private PaperRule reworded(String document, @Nullable String key) {
        var rule = new PaperRule(
                IN_PART.code(),
                IN_PART.effect(),
                IN_PART.scope(),
                IN_PART.from(),
                LocalDate.of(2026, 12, 31),
                new PaperRule.Force(key == null ? IN_PART.force().document() : key, true, true, false),
                new Basis(
                        document,
                        "Điều 3",
                        null,
                        null,
                        IN_PART.basis().paper(),
                        null,
                        "CSDL",
                        "BTC",
                        null,
                        false,
                        "Câu chữ mới",
                        null,
                        null,
                        null));
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(undone -> {
            undone.setRollbackOnly();
            return service.apply(
                            List.of(new RuleChange.Write(rule, null, "/write/0")),
                            null,
                            "Thử",
                            null,
                            new Caller("admin", "BTP", Set.of("ADMIN")))
                    .getFirst()
                    .rule();
        }));
    }

    private Api.Answer write(String effect, String procedure, String document, boolean dryRun) {
        return Api.at(port)
                .as(RegistryTokens.administrator())
                .post("/api/v1/paper-rules/changes?dryRun=" + dryRun, """
                        {"legalReference": "x", "write": [{"code": "W-1", "effect": "%s", "procedure": "%s",
                         "from": "2025-12-01", "to": "2025-12-31", "document": "%s",
                         "citation": {"document": "1/QĐ", "textVi": "Thử"}}]}
                        """.formatted(effect, procedure, document));
    }
}
