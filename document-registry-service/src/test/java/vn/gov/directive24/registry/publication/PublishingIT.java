package vn.gov.directive24.registry.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import vn.gov.directive24.common.contract.registry.MonthlyListPublishedV1;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.registry.DocumentRegistryApplication;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.EventTap;
import vn.gov.directive24.testing.ServerInitializer;

@ListIT
class PublishingIT {

    @Autowired
    PublishingOfficer officer;

    @Autowired
    ListClock.Settable clock;

    @Autowired
    PublishedLists published;

    @Test
    void publishesWhatWasLookedAtAndNothingElse() {
        var month = officer.nextMonth();
        var code = officer.registerIntegrated("Giấy tờ mẫu A");
        clock.set(month.plusMonths(1).atDay(2));

        var preview = officer.preview(month);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().at("/changes/came").findValuesAsString("code"))
                .contains(code);
        assertThat(officer.api()
                        .post("/api/v1/lists", "{\"month\": \"%s\"}".formatted(month))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/seen");
        assertThat(officer.api()
                        .post("/api/v1/lists", PublishingOfficer.body(month, "another"))
                        .json()
                        .at("/type")
                        .asString())
                .isEqualTo("/problems/list-changed-since-preview");
        assertThat(numberOfLists()).isEqualTo(preview.json().at("/number").asInt() - 1);

        var answer = officer.api()
                .post(
                        "/api/v1/lists",
                        PublishingOfficer.body(month, preview.json().at("/seen").asString()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var number = answer.json().at("/number").asInt();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/lists/" + number);
        assertThat(published.all().getLast())
                .satisfies(list -> assertThat(list.number()).isEqualTo(number))
                .satisfies(list -> assertThat(list.upTo()).isEqualTo(month.atEndOfMonth()))
                .satisfies(list -> assertThat(list.from()).isEqualTo(clock.today()))
                .satisfies(list -> assertThat(list.integrated()).contains(code));
        try (var tap = new EventTap(RegistryEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(MonthlyListPublishedV1.KEY))
                    .extracting(event -> event.data().at("/number").asInt())
                    .contains(number));
            assertThat(tap.of(MonthlyListPublishedV1.KEY))
                    .allSatisfy(event -> assertThat(event.sequence())
                            .isEqualTo(event.data().at("/number").asLong()));
        }
    }

    @Test
    void closesMonthsInOrderEachOnceAndNotBeforeTheyAreOver() {
        var month = officer.nextMonth();
        officer.register("Giấy tờ mẫu B");

        assertThat(problemOf(month)).isEqualTo("/problems/month-not-over");
        clock.set(month.plusMonths(2).atDay(1));
        assertThat(problemOf(month.plusMonths(1))).isEqualTo("/problems/month-out-of-order");
        officer.close(month);
        assertThat(problemOf(month)).isEqualTo("/problems/month-closed");
        assertThat(problemOf(month.minusMonths(1))).isEqualTo("/problems/month-closed");
    }

    @Test
    void isClosedByTheRegistrysOfficersOnly() {
        var month = officer.nextMonth();
        var stranger = officer.anybody().as(RegistryTokens.officerOf("BTC"));

        assertThat(stranger.post("/api/v1/lists?dryRun=true", "{\"month\": \"%s\"}".formatted(month))
                        .status())
                .isEqualTo(403);
        assertThat(officer.api()
                        .post("/api/v1/lists/keys", "{\"reason\": \"định kỳ\"}")
                        .status())
                .isEqualTo(403);
        assertThat(officer.admin()
                        .post("/api/v1/lists?dryRun=true", "{\"month\": \"%s\"}".formatted(month))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void correctsWithANewListThatSaysSo() {
        var month = officer.nextMonth();
        var code = officer.registerIntegrated("Giấy tờ mẫu C");
        var wrong = officer.close(month).at("/number").asInt();
        var wrongBytes = officer.bytes("/lists/" + wrong + ".json");
        assertThat(correct(wrong, null, "").json().at("/type").asString()).isEqualTo("/problems/nothing-to-correct");
        clock.set(month.plusMonths(1).atDay(3));
        officer.move(code, "SUSPENDED");

        var seen =
                correct(wrong, clock.today().toString(), "").json().at("/seen").asString();
        var answer = correct(wrong, clock.today().toString(), seen);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var right = answer.json().at("/number").asInt();
        assertThat(right).isEqualTo(wrong + 1);
        assertThat(answer.json().at("/corrects").asInt()).isEqualTo(wrong);
        var list = officer.anybody().get("/api/v1/lists/" + right).json().at("/list");
        assertThat(list.at("/corrects/reason").asString()).isEqualTo("Ghi nhầm");
        assertThat(list.at("/changes/went").findValuesAsString("code")).containsExactly(code);
        assertThat(list.at("/changes/changed")).isEmpty();
        assertThat(list.at("/types/0").propertyNames())
                .contains("code", "status")
                .doesNotContain("integrated");
        assertThat(officer.bytes("/lists/" + wrong + ".json")).isEqualTo(wrongBytes);
        assertThat(officer.anybody()
                        .get("/api/v1/lists")
                        .json()
                        .at("/items/1/correctedBy")
                        .asInt())
                .isEqualTo(right);
        assertThat(correct(wrong, null, "").json().at("/type").asString()).isEqualTo("/problems/not-the-last-list");
        assertThat(officer.close(month.plusMonths(1)).at("/number").asInt()).isEqualTo(right + 1);
    }

    /** What a reader has kept is what there is: after changes, a year and a restart. */
    @Test
    void servesTheSameBytesNextYear() {
        var month = officer.nextMonth();
        var code = officer.registerIntegrated("Giấy tờ mẫu D");
        var number = officer.close(month).at("/number").asInt();
        var files = List.of(".json", ".csv", ".xlsx");
        var before = files.stream()
                .map(file -> officer.bytes("/lists/" + number + file))
                .toList();

        officer.move(code, "WITHDRAWN");
        officer.admin().post("/api/v1/lists/keys", "{\"reason\": \"định kỳ\"}");
        clock.set(clock.today().plusYears(1));
        try (var restarted = restart()) {
            var port = restarted.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (var i = 0; i < files.size(); i++) {
                assertThat(officer.bytes(port, "/lists/" + number + files.get(i)))
                        .as(files.get(i))
                        .isEqualTo(before.get(i));
            }
            assertThat(officer.bytes(port, "/api/v1/lists/" + number)).isEqualTo(before.getFirst());
        }
        assertThat(officer.verify(before.getFirst()).at("/lists/0/outcome").asString())
                .isEqualTo("INTACT");
    }

    @Test
    void mayBeKeptForGoodAndIsNotSentTwice() {
        var number =
                officer.close(withSomething(officer.nextMonth())).at("/number").asInt();
        var path = "/lists/" + number + ".json";

        var answer = officer.anybody().get(path);

        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(answer.header("Last-Modified")).isNotBlank();
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        var again =
                officer.anybody().with("If-None-Match", answer.header("ETag")).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(officer.anybody()
                        .with("If-Modified-Since", answer.header("Last-Modified"))
                        .get(path)
                        .status())
                .isEqualTo(304);
        assertThat(officer.anybody().get("/api/v1/lists/latest").header("Cache-Control"))
                .isEqualTo("max-age=60, public");
        assertThat(officer.anybody().get("/lists/999999.json").status()).isEqualTo(404);
    }

    @Test
    void tellsWhatIsWrongWithACopy() {
        var first =
                officer.close(withSomething(officer.nextMonth())).at("/number").asInt();
        officer.close(withSomething(officer.nextMonth()));
        officer.close(withSomething(officer.nextMonth()));
        var one = officer.bytes("/lists/" + first + ".json");
        var two = officer.bytes("/lists/" + (first + 1) + ".json");
        var three = officer.bytes("/lists/" + (first + 2) + ".json");
        var changed = two.clone();
        changed[200] ^= 1;

        assertThat(officer.verify(one, two, three).at("/intact").asBoolean()).isTrue();
        var withGap = officer.verify(one, three);
        assertThat(withGap.at("/chain/0/outcome").asString()).isEqualTo("GAP");
        assertThat(withGap.at("/chain/0/number").asInt()).isEqualTo(first + 1);
        var withChange = officer.verify(one, changed, three);
        assertThat(withChange.at("/lists").findValuesAsString("outcome"))
                .containsExactly("INTACT", "CHANGED", "INTACT");
        assertThat(withChange.at("/lists/1/detail").asString()).contains("byte 201 of the file");
        assertThat(officer.verify("hello".getBytes(UTF_8))
                        .at("/lists/0/outcome")
                        .asString())
                .isEqualTo("NOT_A_LIST");
    }

    @Test
    void rotatesTheKeyAndKeepsTheOldOneToCheckWith() {
        var old =
                officer.close(withSomething(officer.nextMonth())).at("/number").asInt();

        var rotated = officer.admin().post("/api/v1/lists/keys", "{\"reason\": \"Thay khóa định kỳ\"}");

        assertThat(rotated.status()).isEqualTo(201);
        var fresh = officer.close(withSomething(officer.nextMonth()));
        assertThat(fresh.at("/keyId").asString())
                .isEqualTo(rotated.json().at("/kid").asString());
        var keys = officer.anybody().get("/lists/jwks.json").json().at("/keys");
        assertThat(keys.at("/0/kid").asString()).isEqualTo(fresh.at("/keyId").asString());
        assertThat(keys.at("/0/exp").isMissingNode()).isTrue();
        assertThat(keys.at("/1/exp").asLong()).isPositive();
        assertThat(keys.at("/1/retiredBecause").asString()).isEqualTo("Thay khóa định kỳ");
        assertThat(keys.toString()).doesNotContain("\"d\":");
        assertThat(officer.verify(
                                officer.bytes("/lists/" + old + ".json"),
                                officer.bytes("/lists/" + fresh.at("/number").asInt() + ".json"))
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void writesTablesThatASpreadsheetDoesNotReckon() {
        var month = officer.nextMonth();
        officer.register("=HYPERLINK(1)");
        officer.register("Giấy, tờ; mẫu");
        var number = officer.close(month).at("/number").asInt();

        var csv = new String(officer.bytes("/lists/" + number + ".csv"), UTF_8);

        assertThat(csv).startsWith("\uFEFFDanh mục số,Tháng,Mã,Tên giấy tờ,");
        assertThat(csv).contains(",'=HYPERLINK(1),").contains(",\"Giấy, tờ; mẫu\",");
        assertThat(csv.lines()).allMatch(line -> !line.isBlank());
        assertThat(officer.bytes("/lists/" + number + ".xlsx")).startsWith('P', 'K');
    }

    private YearMonth withSomething(YearMonth month) {
        officer.register("Giấy tờ mẫu");
        return month;
    }

    private String problemOf(YearMonth month) {
        return officer.api()
                .post("/api/v1/lists", PublishingOfficer.body(month, "-"))
                .json()
                .at("/type")
                .asString();
    }

    private vn.gov.directive24.testing.Api.Answer correct(
            int number, @org.jspecify.annotations.Nullable String asOf, String seen) {
        return officer.api().post("/api/v1/lists/corrections?dryRun=" + seen.isEmpty(), """
                {"corrects": %d, "reason": "Ghi nhầm", "asOf": %s, "seen": "%s"}
                """.formatted(
                        number, asOf == null ? "null" : "\"" + asOf + "\"", seen));
    }

    private int numberOfLists() {
        return officer.anybody()
                .get("/api/v1/lists")
                .json()
                .at("/page/totalItems")
                .asInt();
    }

    private org.springframework.context.ConfigurableApplicationContext restart() {
        return new SpringApplicationBuilder(DocumentRegistryApplication.class)
                .initializers(
                        new ServerInitializer(),
                        context -> ((GenericApplicationContext) context)
                                .registerBean("clock", ListClock.Settable.class, () -> clock))
                .run(
                        "--spring.config.name=" + DocumentRegistryApplication.CONFIG_NAME,
                        "--server.port=0",
                        "--directive24.lists.keyset-file=" + PublishingOfficer.KEYSET);
    }
}
