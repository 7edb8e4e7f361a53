package vn.gov.directive24.deadline.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.escalation.LadderSweep;
import vn.gov.directive24.testing.Api;

/**
 * A month of 34 provinces that do, delay, ask for more time, are brought up and are let off: what the report of October
 * 2025 says is counted again here by SQL that shares nothing with it.
 */
@TrackerIT
class MonthlyFiguresIT {

    private static final List<String> PROVINCES =
            Agencies.load().resolve("UBND-TINH").map(agency -> agency.code()).toList();

    /** How everything stood at the end of 31 October: the last row of each. */
    private static final String STOOD = """
            with n as (select distinct on (assignment) * from assignment_history where day <= '2025-10-31'
                       order by assignment, id desc),
                 t as (select distinct on (code) * from task_version where day <= '2025-10-31' order by code, id desc)
            """;

    private static final String OUT = "status in ('CANCELLED', 'SUPERSEDED')";
    private static final String WAITS = "(status = 'SUBMITTED' and (due is null or submitted_on <= due))";
    private static final String OVERDUE =
            "(coalesce(due < '2025-10-31', false) and status <> 'ACCEPTED' and not " + OUT + " and not " + WAITS + ")";

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LadderSweep ladder;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private JsonNode report;

    @BeforeEach
    void liveThroughOctober() {
        // Long overdue in all provinces, so that the ladder brings it up in October.
        order("OLD", "UBND-TINH", "{\"kind\": \"BY_DATE\", \"due\": \"2025-09-20\"}");
        order("OCT", "UBND-TINH", "{\"kind\": \"BY_DATE\", \"due\": \"2025-10-20\"}");
        order("LAST", "UBND-TINH", "{\"kind\": \"BY_DATE\", \"due\": \"2025-10-31\"}");
        order("NOV", "UBND-TINH", "{\"kind\": \"BY_DATE\", \"due\": \"2025-11-15\"}");
        order("ALWAYS", "UBND-TINH", "{\"kind\": \"CONTINUOUS\"}");
        for (var province : PROVINCES.subList(0, 10)) {
            officer(province, "OCT", "/submission", "{\"narrative\": \"xong\"}");
            overseer(province, "OCT", "/acceptance", "{}");
        }
        officer(PROVINCES.get(10), "OCT", "/submission", "{\"narrative\": \"chờ duyệt\"}");
        officer(PROVINCES.get(11), "OCT", "/blockers", "{\"kind\": \"BUDGET\", \"note\": \"chưa cấp vốn\"}");
        officer(
                PROVINCES.get(12),
                "OCT",
                "/progress-reports",
                "{\"progress\": 40, \"confidence\": \"AMBER\", \"narrative\": \"đang làm\"}");
        overseer(PROVINCES.get(13), "OCT", "/cancellation", "{\"legalReference\": \"Quyết định 1/QĐ-TTg\"}");
        overseer(PROVINCES.get(14), "OCT", "/suspension", "{\"reason\": \"bão lũ\"}");
        for (var province : PROVINCES.subList(15, 19)) {
            officer(
                    province,
                    "OCT",
                    "/extensions",
                    "{\"askedDue\": \"2025-11-30\", \"grounds\": \"thiết bị về chậm\"}");
        }
        clock.set(LocalDate.of(2025, 10, 17));
        grant(PROVINCES.get(15));
        grant(PROVINCES.get(16));
        overseer(PROVINCES.get(17), "OCT", "/extensions/1/refusal", "{\"reason\": \"không có căn cứ\"}");
        officer(
                PROVINCES.get(20),
                "ALWAYS",
                "/progress-reports",
                "{\"progress\": 50, \"confidence\": \"GREEN\", \"narrative\": \"duy trì\"}");
        clock.set(LocalDate.of(2025, 10, 21));
        sweep();
        clock.set(LocalDate.of(2025, 10, 25));
        officer(PROVINCES.get(19), "OCT", "/submission", "{\"narrative\": \"muộn\"}");
        overseer(PROVINCES.get(19), "OCT", "/acceptance", "{}");
        // Late, and decided after the month: the report knows nothing of it.
        clock.set(LocalDate.of(2025, 11, 2));
        grant(PROVINCES.get(18));
        officer(PROVINCES.get(20), "OCT", "/submission", "{\"narrative\": \"sang tháng mới xong\"}");
        clock.set(LocalDate.of(2025, 11, 3));
        var answer = overseer().post("/api/v1/monthly-reports", "{\"month\": \"2025-10\", \"reason\": \"Đếm lại\"}");
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        report = answer.json().at("/content");
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void isWhatSqlByHandSaysInEveryFigure() {
        assertThat(figures()).isEqualTo(figuresByHand()).hasSizeGreaterThanOrEqualTo(3);
        var all = new long[13];
        figuresByHand().values().forEach(row -> {
            for (var i = 0; i < all.length; i++) {
                all[i] += row.get(i);
            }
        });
        assertThat(row(report.at("/all")))
                .isEqualTo(java.util.Arrays.stream(all).boxed().toList());
        percents();
        overdue();
        dueLists();
        extensions();
        escalations();
        duties();
        indicators();
        assertThat(report.at("/violations/measured").asBoolean(true)).isFalse();
        assertThat(report.at("/violations").has("number")).isFalse();
    }

    private Map<String, List<Long>> figures() {
        var figures = new TreeMap<String, List<Long>>();
        report.at("/directives").forEach(of -> figures.put(of.at("/number").asString(), row(of)));
        return figures;
    }

    private static List<Long> row(JsonNode of) {
        return Stream.of(
                        "tasks",
                        "assignments",
                        "doneOnTime",
                        "doneLate",
                        "openInTime",
                        "openOverdue",
                        "closedWithoutDoing",
                        "fellDue",
                        "dueOnTime",
                        "dueLate",
                        "dueOverdue",
                        "dueWaiting",
                        "dueMissedOnLastDay")
                .map(name -> of.at("/" + name).asLong(-1))
                .toList();
    }

    private Map<String, List<Long>> figuresByHand() {
        var figures = new TreeMap<String, List<Long>>();
        jdbc.sql(STOOD + """
                        select directive,
                               (select count(*) from t where t.directive = n.directive),
                               count(*),
                               count(*) filter (where status = 'ACCEPTED' and (due is null or completed_on <= due)),
                               count(*) filter (where status = 'ACCEPTED' and completed_on > due),
                               count(*) filter (where status <> 'ACCEPTED' and not %1$s and not %2$s),
                               count(*) filter (where %2$s),
                               count(*) filter (where %1$s),
                               count(*) filter (where due <= '2025-10-31' and not %1$s),
                               count(*) filter (where due <= '2025-10-31' and status = 'ACCEPTED' and completed_on <= due),
                               count(*) filter (where due <= '2025-10-31' and status = 'ACCEPTED' and completed_on > due),
                               count(*) filter (where %2$s),
                               count(*) filter (where due <= '2025-10-31' and %3$s),
                               count(*) filter (where due = '2025-10-31' and status <> 'ACCEPTED' and not %1$s and not %3$s)
                        from n group by directive
                        """.formatted(OUT, OVERDUE, WAITS))
                .query((row, _) -> {
                    var cells = new java.util.ArrayList<Long>();
                    for (var i = 2; i <= 14; i++) {
                        cells.add(row.getLong(i));
                    }
                    return figures.put(row.getString(1), cells);
                })
                .list();
        return figures;
    }

    private void percents() {
        var byHand = jdbc.sql(STOOD + """
                        select trunc(100.0 * count(*) filter (where status = 'ACCEPTED') / count(*), 1) as done,
                               trunc(100.0 * count(*) filter (where status = 'ACCEPTED' and completed_on <= due
                                                              and due <= '2025-10-31')
                                     / count(*) filter (where due <= '2025-10-31'), 1) as on_time
                        from n where not %s
                        """.formatted(OUT))
                .query((row, _) -> List.of(row.getBigDecimal(1), row.getBigDecimal(2)))
                .single();
        assertThat(report.at("/all/percentDone").decimalValue()).isEqualByComparingTo(byHand.getFirst());
        assertThat(report.at("/all/percentOnTime").decimalValue()).isEqualByComparingTo(byHand.getLast());
        assertThat(byHand).doesNotContain(BigDecimal.ZERO);
    }

    private void overdue() {
        assertThat(lines("/overdue", "assignment", "due", "originalDue", "daysLate", "daysLateOriginal"))
                .isEqualTo(byHand("""
                        select assignment, due, coalesce(original_due, due), date '2025-10-31' - due,
                               date '2025-10-31' - coalesce(original_due, due)
                        from n where %s
                        """.formatted(OVERDUE)));
        assertThat(lines("/overdueByAgency", "agency", "assignments", "longest"))
                .isEqualTo(byHand("""
                        select agency, count(*), max(date '2025-10-31' - due) from n where %s group by agency
                        """.formatted(OVERDUE)));
        assertThat(strings("/overdueByAgency", "agency")).containsAll(PROVINCES).doesNotHaveDuplicates();
        assertThat(find("/overdue", id("OCT", 11)).at("/blockers/0").asString()).isEqualTo("BUDGET");
        assertThat(find("/overdue", id("OCT", 12)).at("/progress").asInt()).isEqualTo(40);
        assertThat(find("/overdue", id("OCT", 14)).at("/statusReason").asString())
                .isEqualTo("bão lũ");
        assertThat(strings("/overdue", "assignment"))
                .contains(id("OCT", 20))
                .doesNotContain(id("OCT", 10), id("OCT", 13), id("OCT", 15), id("OCT", 19));
    }

    private void dueLists() {
        assertThat(lines("/missedOnLastDay", "assignment", "status")).isEqualTo(byHand("""
                select assignment, status from n
                where due = '2025-10-31' and status <> 'ACCEPTED' and not %s and not %s
                """.formatted(OUT, WAITS)));
        assertThat(lines("/dueNextMonth", "assignment", "due")).isEqualTo(byHand("""
                select assignment, due from n
                where due between '2025-11-01' and '2025-11-30' and status in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED', 'SUSPENDED')
                """));
        assertThat(strings("/dueNextMonth", "assignment")).contains(id("NOV", 0), id("OCT", 15));
    }

    private void extensions() {
        assertThat(lines("/extensions", "assignment", "from", "to", "originalDue", "grounds", "reference"))
                .isEqualTo(byHand("""
                        select assignment, due_before, granted_due, original_due, grounds, reference from assignment_extension
                        where state = 'GRANTED' and to_char(decided_on, 'YYYY-MM') = '2025-10'
                        """));
        assertThat(strings("/extensions", "assignment"))
                .contains(id("OCT", 15), id("OCT", 16))
                .doesNotContain(id("OCT", 18));
        var byHand = jdbc.sql("""
                        select (select count(*) from assignment_extension where to_char(asked_on, 'YYYY-MM') = '2025-10') as asked,
                               (select count(*) from assignment_extension
                                where state = 'REFUSED' and to_char(decided_on, 'YYYY-MM') = '2025-10') as refused,
                               (select count(*) from assignment_extension where asked_on < '2025-11-01'
                                    and coalesce(decided_on, '2099-01-01') >= '2025-11-01') as waiting
                        """)
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        var requests = report.at("/extensionRequests");
        assertThat(List.of(
                        requests.at("/asked").asLong(),
                        requests.at("/refused").asLong(),
                        requests.at("/waiting").asLong()))
                .isEqualTo(byHand)
                .allMatch(count -> count > 0);
        assertThat(requests.at("/granted").asLong())
                .isEqualTo(report.at("/extensions").size());
    }

    private void escalations() {
        assertThat(lines("/escalations", "id", "assignment", "due", "escalatedOn"))
                .isEqualTo(byHand("""
                select id, assignment, due, fired_on from escalation
                where outcome = 'FIRED' and 'PM_REPORT' = any (recipients) and fired_on between '2025-10-01' and '2025-10-31'
                """));
        assertThat(strings("/escalations", "assignment"))
                .contains(PROVINCES.stream()
                        .map(province -> task("OLD") + ":" + province)
                        .toArray(String[]::new));
        assertThat(find("/escalations", id("OLD", 0)).at("/state").asString()).isEqualTo("OPEN_OVERDUE");
    }

    private void duties() {
        var open = jdbc.sql(STOOD + """
                        select count(*) from n join t on t.code = n.task
                        where t.deadline_kind in ('FROM_DATE', 'WINDOW', 'CONTINUOUS') and status <> 'ACCEPTED' and not %s
                        """.formatted(OUT)).query(Long.class).single();
        var duties = report.at("/duties");
        assertThat(duties.at("/holds").asLong()
                        + duties.at("/reportMissing").asLong()
                        + duties.at("/belowTarget").asLong()
                        + duties.at("/notYet").asLong())
                .isEqualTo(open);
        assertThat(missing()).isEqualTo(byHand("""
                select assignment from n join t on t.code = n.task
                where t.deadline_kind in ('FROM_DATE', 'WINDOW', 'CONTINUOUS') and status <> 'ACCEPTED' and not %s
                  and not exists (select from indicator_point p where p.indicator = any (t.indicators)
                                  and p.day < '2025-11-01' and p.recorded_on < '2025-11-04')
                  and (reported_on is null or reported_on < '2025-09-01')
                  and coalesce(t.deadline_start, '2025-01-01') < '2025-10-01'
                  and (select opened_on from assignment a where a.id = n.assignment) < '2025-10-01'
                """.formatted(OUT)));
        assertThat(missing()).isNotEmpty();
    }

    private Set<String> missing() {
        var missing = new HashSet<String>();
        report.at("/standingDuties").forEach(row -> {
            if (row.at("/judgement").asString().equals("REPORT_MISSING")) {
                missing.add(row.at("/assignment").asString());
            }
        });
        return missing;
    }

    private void indicators() {
        assertThat(lines("/indicators", "code", "numerator", "day")).isEqualTo(byHand("""
                select i.code, p.numerator, p.day from indicator i left join lateral (
                    select * from indicator_point p where p.indicator = i.code and p.day <= '2025-10-31'
                        and p.recorded_on <= '2025-11-03' order by p.day desc, p.id desc limit 1) p on true
                """));
    }

    private Set<String> lines(String list, String... fields) {
        var lines = new HashSet<String>();
        for (var row : report.at(list)) {
            lines.add(String.join(
                    "|",
                    Stream.of(fields)
                            .map(field -> row.at("/" + field).asString(""))
                            .toList()));
        }
        assertThat(lines).as(list).hasSize(report.at(list).size());
        return lines;
    }

    private Set<String> byHand(String sql) {
        return new HashSet<>(jdbc.sql(STOOD + sql)
                .query((row, _) -> {
                    var cells = new java.util.ArrayList<String>();
                    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(orEmpty(row.getString(i)));
                    }
                    return String.join("|", cells);
                })
                .list());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private List<String> strings(String list, String field) {
        return report.at(list)
                .valueStream()
                .map(row -> row.at("/" + field).asString())
                .toList();
    }

    private JsonNode find(String list, String assignment) {
        return report.at(list)
                .valueStream()
                .filter(row -> row.at("/assignment").asString().equals(assignment))
                .findFirst()
                .orElseThrow();
    }

    private void sweep() {
        ladder.leaveTheCatalogueAlone();
        ladder.untilNothingWaits();
    }

    private void order(String name, String lead, String deadline) {
        var answer = overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ %s của các tỉnh",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": %s}
                """.formatted(task(name), name, lead, deadline));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void grant(String province) {
        overseer(
                province,
                "OCT",
                "/extensions/1/grant",
                "{\"due\": \"2025-11-30\", \"reference\": \"Công văn 9876/VPCP-KSTT\"}");
    }

    private void officer(String agency, String name, String path, String body) {
        post(Api.at(port).as(TrackerTokens.officerOf(agency)), agency, name, path, body);
    }

    private void overseer(String agency, String name, String path, String body) {
        post(overseer(), agency, name, path, body);
    }

    private void post(Api caller, String agency, String name, String path, String body) {
        var answer = caller.post("/api/v1/assignments/" + task(name) + ":" + agency + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isIn(200, 201);
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }

    private String task(String name) {
        return "TEST-FIG-" + suffix + "-" + name;
    }

    private String id(String name, int province) {
        return task(name) + ":" + PROVINCES.get(province);
    }
}
