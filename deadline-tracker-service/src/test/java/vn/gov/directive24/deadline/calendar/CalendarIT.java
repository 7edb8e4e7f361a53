package vn.gov.directive24.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;

@TrackerIT
class CalendarIT {

    @LocalServerPort
    int port;

    @Test
    void answersWhatAnOfficerAsksAboutTet() {
        var officer = officer();

        assertThat(officer.get("/api/v1/calendar/working-days?from=2026-02-09&to=2026-02-27")
                        .json()
                        .at("/workingDays")
                        .asInt())
                .isEqualTo(10);
        assertThat(officer.get("/api/v1/calendar/next-working-day?after=2026-02-13")
                        .json()
                        .at("/date")
                        .asString())
                .isEqualTo("2026-02-23");
        var day = officer.get("/api/v1/calendar/days/2026-02-17").json();
        assertThat(day.at("/workingDay").asBoolean()).isFalse();
        assertThat(day.at("/reason/legalReference").asString()).contains("9441");
        var unsure = officer.get("/api/v1/calendar/working-days?from=2026-08-17&to=2026-08-31")
                .json();
        assertThat(unsure.at("/unverified")).hasSize(2);
    }

    @Test
    void saysThatAYearWithoutAnnouncementIsAForecast() {
        var year = officer().get("/api/v1/calendar?year=2031").json();

        assertThat(year.at("/forecast").asBoolean()).isTrue();
        assertThat(year.at("/days/0/origin").asString()).isEqualTo("FORECAST");
    }

    @Test
    void isAFileForACalendarApplication() {
        var file = officer().get("/api/v1/calendar.ics?year=2026");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(file.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20260217\r\n", "SUMMARY:Tết Âm lịch (mùng 1)\r\n", "chưa xác minh");
    }

    @Test
    void letsAnAdministratorSetADayAndWithdrawIt() {
        var day = "/api/v1/calendar/days/2026-08-31";
        var before = admin().get(day);
        assertThat(before.json().at("/workingDay").asBoolean()).isTrue();

        var set = admin().with("If-Match", before.header("ETag")).put(day, body("SWAPPED_OFF"));
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().at("/workingDay").asBoolean()).isFalse();
        assertThat(set.json().at("/reason/origin").asString()).isEqualTo("EDITED");
        var stale = admin().with("If-Match", before.header("ETag")).put(day, body("SWAPPED_OFF"));
        assertThat(stale.status()).isEqualTo(409);

        assertThat(admin().send("DELETE", day, null).status()).isEqualTo(200);
        assertThat(admin().get(day).json().at("/workingDay").asBoolean()).isTrue();
        assertThat(problemOf(admin().send("DELETE", day, null))).isEqualTo("404 /problems/calendar-edit-not-found");
        assertThat(officer().get("/api/v1/calendar/changes?year=2026").json().findValuesAsString("action"))
                .startsWith("WITHDRAWN", "SET");
    }

    @Test
    void takesTheAnnouncementOfAYearInPlaceOfTheForecast() {
        var answer = admin().put("/api/v1/calendar/years/2034", """
                {"legalReference": "Thông báo thử", "days": [
                  {"date": "2034-01-02", "kind": "SUBSTITUTE", "nameVi": "Nghỉ bù Tết Dương lịch"}]}
                """);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/forecast").asBoolean()).isFalse();
        assertThat(answer.json().at("/days")).hasSize(1);
        assertThat(officer()
                        .get("/api/v1/calendar/days/2034-04-30")
                        .json()
                        .at("/workingDay")
                        .asBoolean())
                .as("30/4/2034 is a Sunday")
                .isFalse();
    }

    @Test
    void namesWhatItRefuses() {
        assertThat(problemOf(admin().put("/api/v1/calendar/days/2026-03-04", body("MAKE_UP"))))
                .isEqualTo("422 /problems/calendar-day-without-effect");
        assertThat(problemOf(officer().get("/api/v1/calendar?year=2019")))
                .isEqualTo("422 /problems/calendar-year-out-of-range");
        assertThat(problemOf(officer().put("/api/v1/calendar/days/2026-03-04", body("HOLIDAY"))))
                .isEqualTo("403 /problems/not-permitted");
        assertThat(problemOf(officer().get("/api/v1/calendar/working-days?from=2026-03-04&to=2026-03-03")))
                .isEqualTo("400 /problems/invalid-request");
        assertThat(problemOf(admin().put("/api/v1/calendar/years/2035", """
                {"legalReference": "Thông báo thử", "days": [
                  {"date": "2034-12-31", "kind": "HOLIDAY", "nameVi": "Năm khác"}]}
                """)))
                .isEqualTo("400 /problems/invalid-request");
    }

    private static String problemOf(Api.Answer answer) {
        return answer.status() + " " + answer.json().at("/type").asString();
    }

    private static String body(String kind) {
        return """
                {"kind": "%s", "nameVi": "Theo thông báo", "legalReference": "Thông báo thử %s"}
                """.formatted(kind, LocalDate.of(2026, 1, 1));
    }

    private Api officer() {
        return Api.at(port).as(TrackerTokens.officerOf("BTC"));
    }

    private Api admin() {
        return Api.at(port).as(TrackerTokens.administrator());
    }
}
