package vn.gov.directive24.registry.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.TestTokens;

/** What a list is worth when somebody does not mean well, or two mean well at once. */
@ListIT
class ListTrustIT {

    @Autowired
    PublishingOfficer officer;

    @Autowired
    ListClock.Settable clock;

    @Autowired
    PublishedLists published;

    @Autowired
    ListArchive archive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** What a correction shows, the next list may not take back. */
    @Test
    void doesNotLetTheListsGoBackInTime() {
        var month = officer.nextMonth();
        var code = officer.register("Giấy tờ mẫu E", "PLANNED");
        var number = officer.close(month).at("/number").asInt();
        var next = month.plusMonths(1).atEndOfMonth();
        clock.set(next);
        officer.move(code, "CONNECTING");
        clock.set(next.plusDays(3));
        officer.move(code, "INTEGRATED");

        assertThat(correction(number, next.plusDays(3), "")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/asOf");
        var seen = correction(number, next, "").json().at("/seen").asString();
        assertThat(correction(number, next, seen).status()).isEqualTo(201);

        officer.move(code, "SUSPENDED");
        assertThat(correction(number + 1, next.minusDays(1), "")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/asOf");
        var preview = officer.preview(month.plusMonths(1)).json();
        assertThat(preview.at("/upTo").asString()).isEqualTo(next.toString());
        assertThat(preview.at("/changes/went")).isEmpty();
        assertThat(officer.api()
                        .post(
                                "/api/v1/lists",
                                PublishingOfficer.body(
                                        month.plusMonths(1), preview.at("/seen").asString()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void closesAMonthOnceWhenTwoCloseItAtOnce() throws Exception {
        var month = withSomething(officer.nextMonth());
        clock.set(month.plusMonths(1).atDay(1));
        var seen = officer.preview(month).json().at("/seen").asString();
        Callable<Answer> close = () -> officer.api().post("/api/v1/lists", PublishingOfficer.body(month, seen));

        List<Answer> answers;
        try (var both = Executors.newFixedThreadPool(2)) {
            answers = both.invokeAll(List.of(close, close)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(officer.anybody().get("/api/v1/lists").json().at("/items").findValuesAsString("month"))
                .containsOnlyOnce(month.toString());
    }

    @Test
    void doesNotBelieveWhatAKeySignedSinceItMayHaveBeenStolen() {
        var month = withSomething(officer.nextMonth());
        assertThat(rotate("{\"reason\": \"định kỳ\"}").status()).isEqualTo(201);
        var number = officer.close(month).at("/number").asInt();
        var file = officer.bytes("/lists/" + number + ".json");
        assertThat(officer.verify(file).at("/lists/0/outcome").asString()).isEqualTo("INTACT");
        var stolen = month.atEndOfMonth()
                .atTime(LocalTime.NOON)
                .atZone(clock.getZone())
                .toInstant();

        assertThat(rotate("{\"reason\": \"lộ khóa\", \"notBelievedFrom\": \"2199-01-01T00:00:00Z\"}")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/notBelievedFrom");
        assertThat(rotate("{\"reason\": \"lộ khóa\", \"notBelievedFrom\": \"%s\"}".formatted(stolen))
                        .status())
                .isEqualTo(201);

        var verdict = officer.verify(file).at("/lists/0");
        assertThat(verdict.at("/outcome").asString()).isEqualTo("RETIRED_KEY");
        assertThat(verdict.at("/detail").asString())
                .contains("not believed after " + stolen, "byte for byte list " + number);
        var key = officer.anybody().get("/lists/jwks.json").json().at("/keys/1");
        assertThat(key.at("/exp").asLong()).isEqualTo(stolen.getEpochSecond());
        assertThat(key.at("/notBelievedFrom").asString()).isEqualTo(stolen.toString());
        assertThat(officer.anybody()
                        .with("Accept", "text/html")
                        .get("/lists/" + number)
                        .body())
                .contains("Khóa này có thể đã bị lộ: chữ ký sau 12:00");
        // The list that follows is signed with another key and names the hash of this one.
        var follower =
                officer.close(withSomething(officer.nextMonth())).at("/number").asInt();
        assertThat(officer.verify(file, officer.bytes("/lists/" + follower + ".json"))
                        .at("/chain"))
                .isEmpty();
    }

    @Test
    void rotatesForAnAdministratorWhoMayWrite() {
        var token = TestTokens.token("admin", "BCA", List.of("ADMIN"), "registry:read registry:admin");
        var reader = officer.anybody().as(token);

        assertThat(reader.post("/api/v1/lists/keys", "{\"reason\": \"định kỳ\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signsNothingWithAClockThatWentBack() {
        var month = withSomething(officer.nextMonth());
        var number = officer.close(month).at("/number").asInt();
        clock.set(month.atEndOfMonth());
        officer.register("Giấy tờ mẫu, ghi sau");

        var seen = correction(number, null, "").json().at("/seen").asString();
        assertThat(correction(number, null, seen).json().at("/type").asString()).isEqualTo("/problems/clock-behind");
    }

    @Test
    void answersForTheTablesThatItPublished() {
        var number =
                officer.close(withSomething(officer.nextMonth())).at("/number").asInt();
        var list = officer.bytes("/lists/" + number + ".json");
        var csv = officer.bytes("/lists/" + number + ".csv");
        var xlsx = officer.bytes("/lists/" + number + ".xlsx");
        var changed =
                new String(csv, UTF_8).replace("Giấy tờ mẫu", "Giấy tờ khác").getBytes(UTF_8);

        assertThat(officer.verify(list, csv, xlsx).at("/intact").asBoolean()).isTrue();
        assertThat(officer.verify(csv).at("/lists/0/detail").asString()).contains("table of list " + number);
        assertThat(officer.verify(list, changed).at("/lists").findValuesAsString("outcome"))
                .containsExactlyInAnyOrder("INTACT", "NOT_ITS_TABLE");
        assertThat(officer.anybody()
                        .get("/api/v1/lists")
                        .json()
                        .at("/items/0/xlsxSha256")
                        .asString())
                .hasSize(64);
    }

    /** Whoever writes the table once, past every rule of it, decides nothing. */
    @Test
    void bindsToWhatWasSealedAndNotToTheColumnsBesideIt() {
        var number =
                officer.close(withSomething(officer.nextMonth())).at("/number").asInt();
        assertThat(published.all().getLast().number()).isEqualTo(number);

        tampering("update published_list set integrated = integrated || '{GIA-MAO}' where number = " + number, () -> {
            assertThatExceptionOfType(ListDamaged.class).isThrownBy(() -> published.all());
            assertThatExceptionOfType(ListDamaged.class)
                    .isThrownBy(() -> new PublishedLists(jdbc, archive).all())
                    .withMessageContaining("list " + number);
        });
        tampering(
                "update published_list set json = convert_to(replace(convert_from(json, 'UTF8'), 'PROPOSED', 'INTEGRATED'),"
                        + " 'UTF8') where number = " + number,
                () -> assertThatExceptionOfType(ListDamaged.class)
                        .isThrownBy(() -> new PublishedLists(jdbc, archive).all())
                        .withMessageContaining("another hash"));
    }

    private void tampering(String sql, Runnable check) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table published_list disable trigger published_list_append_only")
                    .update();
            assertThat(jdbc.sql(sql).update()).isEqualTo(1);
            check.run();
            status.setRollbackOnly();
        });
    }

    private Answer rotate(String body) {
        return officer.admin().post("/api/v1/lists/keys", body);
    }

    private Answer correction(int number, @Nullable LocalDate asOf, String seen) {
        return officer.api().post("/api/v1/lists/corrections?dryRun=" + seen.isEmpty(), """
                {"corrects": %d, "reason": "Ghi nhầm", "asOf": %s, "seen": "%s"}
                """.formatted(
                        number, asOf == null ? "null" : "\"" + asOf + "\"", seen));
    }

    private YearMonth withSomething(YearMonth month) {
        officer.register("Giấy tờ mẫu");
        return month;
    }
}
