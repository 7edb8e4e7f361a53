package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

@RegistryIT
class PaperRuleIT {

    private static final String RULES = "/api/v1/paper-rules";

    @LocalServerPort
    int port;

    @Autowired
    PaperRuleService service;

    @Autowired
    RuleStore store;

    @Autowired
    RuleBooks books;

    @Autowired
    ClusterLock locks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private final String code =
            "X-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final String procedure = "8." + code.substring(2);

    @Test
    void showsWhatAChangeWouldDoAndWritesNothing() {
        var preview = administrator().post(RULES + "/changes?dryRun=true", cut("2026-03-01"));

        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.json().at("/changed").asInt()).isPositive();
        assertThat(preview.json().at("/differences/0/after/reason").asString()).isEqualTo("CUT");
        assertThat(preview.json().at("/written")).isEmpty();
        assertThat(administrator().get(RULES + "/" + code).status()).isEqualTo(404);
    }

    @Test
    void isInUseOnceWrittenAndKeepsWhatItSaidBefore() {
        assertThat(write(cut("2026-03-01")).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(reason("2026-03-01")).isEqualTo("CUT"));
        assertThat(reason("2026-02-28")).isNotEqualTo("CUT");
        var revision = decided("2026-03-01").at("/rulesRevision").asString();

        var ended = write("""
                {"legalReference": "Nghị định 2", "reason": "thay thế",
                 "end": [{"code": "%s", "lastDay": "2026-03-31", "ifVersion": 1}]}
                """.formatted(code));

        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(reason("2026-04-01")).isEqualTo("RULE_ENDED"));
        assertThat(reason("2026-03-31")).isEqualTo("CUT");
        var versions = administrator().get(RULES + "/" + code + "/versions").json();
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/to").asString()).isEqualTo("2026-03-31");
        assertThat(versions.at("/0/actor").asString()).isEqualTo("admin");
        assertThat(versions.at("/0/legalReference").asString()).isEqualTo("Nghị định 2");
        assertThat(versions.at("/1").has("to")).isFalse();
        assertThat(decided("2026-03-31").at("/basis/0/version").asInt()).isEqualTo(2);
        var listed = RULES + "?procedure=" + procedure;
        assertThat(administrator().get(listed).json().at("/items/0/version").asInt())
                .isEqualTo(2);
        var then = administrator().get(listed + "&revision=" + revision);
        assertThat(then.json().at("/items/0/version").asInt()).as(then.body()).isEqualTo(1);
        assertThat(then.json().at("/items/0").has("to")).isFalse();
        var yesterday = LocalDate.now(clock).minusDays(1);
        assertThat(administrator().get(listed + "&asOf=" + yesterday).json().at("/items"))
                .isEmpty();
    }

    @Test
    void knowsTheRevisionsThatItHasBeenAt() {
        var revision = decided("2026-03-01").at("/rulesRevision").asString();

        assertThat(administrator().get(RULES + "?size=1&revision=" + revision).status())
                .isEqualTo(200);
        var other = administrator().get(RULES + "?revision=" + revision.replaceFirst("\\.", ".9"));
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.json().at("/type").asString()).isEqualTo("/problems/rules-revision-not-found");
        assertThat(administrator().get(RULES + "?revision=r9999999.1t1.1l1").status())
                .isEqualTo(404);
        for (var wrong : List.of("?revision=latest", "?asOf=2026-01-01&revision=" + revision)) {
            var answer = administrator().get(RULES + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("revision");
        }
    }

    @Test
    void writesAllOrNoneAndNamesTheFault() {
        var stale = write("""
                {"legalReference": "x", "write": [%s], "end": [{"code": "NQ66.7-D4-K1", "lastDay": "2026-03-31", "ifVersion": 4711}]}
                """.formatted(rule("2026-03-01")));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().at("/type").asString()).isEqualTo("/problems/stale-version");
        assertThat(administrator().get(RULES + "/" + code).status()).isEqualTo(404);

        assertThat(write("""
                        {"legalReference": "x", "end": [{"code": "NO-SUCH", "lastDay": "2026-03-31"}]}
                        """).status()).isEqualTo(404);
        for (var wrong : List.of(
                List.of("{\"legalReference\": \"x\"}", "/write"),
                List.of("{\"write\": [" + rule("2026-03-01") + "]}", "/legalReference"),
                List.of("{\"legalReference\": \"x\", \"write\": [{}]}", "/write/0/code"),
                List.of(
                        "{\"legalReference\": \"x\", \"write\": [{\"code\": \"AB\", \"effect\": \"EARLIER\", \"from\": \"2026-01-01\", \"citation\": {}}]}",
                        "/write/0/procedure"))) {
            var answer = write(wrong.getFirst());
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(wrong.getLast());
        }
        var officer = Api.at(port).as(RegistryTokens.officerOf("BTC"));
        assertThat(officer.post(RULES + "/changes", cut("2026-03-01")).status()).isEqualTo(403);
    }

    @Test
    void bringsTheShippedRulesInOnce() {
        var before = administrator()
                .get(RULES + "?size=1")
                .json()
                .at("/page/totalItems")
                .asInt();

        service.loadCatalogue();

        assertThat(before).isGreaterThanOrEqualTo(806 + 12);
        assertThat(administrator()
                        .get(RULES + "?size=1")
                        .json()
                        .at("/page/totalItems")
                        .asInt())
                .isEqualTo(before);
        assertThat(administrator().get(RULES + "/NQ66.7-PL1-4/versions").json()).hasSize(1);
        var ofProcedure = administrator().get(RULES + "?procedure=1.011503").json();
        assertThat(ofProcedure.at("/items/0/citation/row").asInt()).isEqualTo(4);
    }

    /** As a release before or after this one, which starts on the same database. */
    @Test
    void writesOverTheRulesOfAnEarlierReleaseOnly() {
        var shipped = PaperRuleCatalogue.load();
        var reworded = shipped.rules().stream()
                .filter(rule -> !rule.code().equals("NQ66.7-PL1-700"))
                .map(rule -> rule.code().equals("NQ66.7-PL1-701") ? rule.until(LocalDate.of(2026, 12, 31)) : rule)
                .toList();
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            undone.setRollbackOnly();

            var dropped =
                    PaperDemands.rule(code, PaperRule.Effect.CUT, procedure, List.of("HO-CHIEU"), "2026-01-01", null);
            of(
                            shipped.number() - 1,
                            Stream.concat(reworded.stream(), Stream.of(dropped)).toList())
                    .loadCatalogue();
            assertThat(store.newestByCode()).doesNotContainKey(code);
            of(shipped.number(), reworded).loadCatalogue();
            assertThat(service.versions("NQ66.7-PL1-701")).hasSize(1);
            assertThat(service.versions("NQ66.7-PL1-700")).hasSize(1);

            of(shipped.number() + 1, reworded).loadCatalogue();
            assertThat(service.versions("NQ66.7-PL1-701")).hasSize(2);
            assertThat(service.versions("NQ66.7-PL1-701").getFirst().rule().to())
                    .isEqualTo("2026-12-31");
            assertThat(service.versions("NQ66.7-PL1-700").getFirst().rule().to())
                    .isEqualTo(LocalDate.now(clock).minusDays(1));

            service.loadCatalogue();
            assertThat(service.versions("NQ66.7-PL1-701")).hasSize(2);
        });
    }

    private PaperRuleService of(int number, List<PaperRule> rules) {
        return new PaperRuleService(
                store,
                books,
                locks,
                events,
                clock,
                new PaperRuleCatalogue(
                        number, LocalDate.of(2025, 9, 13), rules, Map.of(), Map.of(), Set.of(), Set.of()));
    }

    @Test
    void bindsAWriteToWhatWasPreviewed() {
        var seen = administrator()
                .post(RULES + "/changes?dryRun=true", cut("2026-03-01"))
                .json()
                .at("/seen")
                .asInt();
        var bound =
                cut("2026-03-01").replace("{\"legalReference\"", "{\"seen\": %d, \"legalReference\"".formatted(seen));

        assertThat(write(bound.replace("\"seen\": " + seen, "\"seen\": " + (seen - 1)))
                        .status())
                .isEqualTo(409);
        assertThat(write(bound).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatARuleWouldNotHeed() {
        for (var wrong : List.of(
                List.of("\"effect\": \"LISTED\", \"procedure\": \"9.1\"", "/write/0/procedure"),
                List.of("\"effect\": \"LISTED\", \"types\": [\"GPLX\"]", "/write/0/types"),
                List.of("\"effect\": \"URGED\", \"paper\": \"Giấy\"", "/write/0/paper"),
                List.of("\"effect\": \"CUT\", \"types\": [\"GPLX\"], \"holder\": \"PERSONAL\"", "/write/0/holder"),
                List.of("\"effect\": \"CUT\", \"types\": [\"GPLX\"], \"citizensOnly\": true", "/write/0/citizensOnly"),
                List.of(
                        "\"effect\": \"CUT\", \"types\": [\"GPLX\"], \"asFarAsAnswered\": true",
                        "/write/0/asFarAsAnswered"),
                List.of("\"effect\": \"PERMITTED\", \"types\": [\"GPLX\"], \"prevails\": true", "/write/0/prevails"),
                List.of("\"effect\": \"EARLIER\", \"procedure\": \"9.1\", \"types\": [\"GPLX\"]", "/write/0/types"),
                List.of(
                        "\"effect\": \"EARLIER\", \"procedure\": \"9.1\", \"askers\": [\"NON_STATE\"]",
                        "/write/0/askers"),
                List.of("\"effect\": \"CUT\", \"types\": [\"GPLX\"], \"askers\": [\"UNCLEAR\"]", "/write/0/askers"),
                List.of("\"effect\": \"CUT\", \"types\": [\"GPLX\"], \"askers\": [null]", "/write/0/askers/0"),
                List.of("\"effect\": \"CUT\", \"types\": [\"GPLX\"], \"procedure\": \"9 1\"", "/write/0/procedure"),
                List.of("\"effect\": \"CUT\", \"types\": [\"NO-SUCH-TYPE\"]", "/write/0/types"))) {
            var answer = write("""
                    {"legalReference": "x", "write": [{"code": "%s", "from": "2026-03-01", "document": "ND1",
                     "citation": {"document": "1", "textVi": "Thử"}, %s}]}
                    """.formatted(code, wrong.getFirst()));
            assertThat(answer.status()).as(wrong + answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .as(wrong.getFirst())
                    .isEqualTo(wrong.getLast());
        }
    }

    private String cut(String from) {
        return """
                {"legalReference": "Nghị định 1", "reason": "thử", "write": [%s]}
                """.formatted(rule(from));
    }

    private String rule(String from) {
        return """
                {"code": "%s", "effect": "CUT", "procedure": "%s", "types": ["HO-CHIEU"], "from": "%s",
                 "document": "ND1", "citation": {"document": "1/2026/NĐ-CP", "textVi": "Cắt giảm"}, "ifVersion": 0}""".formatted(code, procedure, from);
    }

    private String reason(String day) {
        return decided(day).at("/reason").asString();
    }

    private JsonNode decided(String day) {
        return Api.at(port)
                .as(RegistryTokens.desk())
                .post("/api/v1/paper-demands/decisions", """
                        {"procedureCode": "%s", "paper": "HO-CHIEU", "asker": "P01", "date": "%s"}
                        """.formatted(procedure, day))
                .json();
    }

    private Api.Answer write(String body) {
        return administrator().post(RULES + "/changes", body);
    }

    private Api administrator() {
        return Api.at(port).as(RegistryTokens.administrator());
    }
}
