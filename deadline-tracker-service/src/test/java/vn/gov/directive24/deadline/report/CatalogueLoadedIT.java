package vn.gov.directive24.deadline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;

@TrackerIT
class CatalogueLoadedIT {

    /** 22 bodies at ministry level and 34 provinces. */
    private static final int MINISTRIES = 22;

    private static final int PROVINCES = 34;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("catalogueLoader") SmartLifecycle catalogueLoader;

    @Test
    void fansTheTasksOutToTheMembersOfGroups() {
        var assignments =
                jdbc.sql("""
                        select task, count(*) as owed from assignment
                        where task like 'CT24-%' and (occurrence is null or occurrence = '2025-10')
                        group by task
                        """).query((row, _) -> Map.entry(row.getString("task"), row.getInt("owed"))).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(assignments)
                .hasSize(46)
                .containsEntry("CT24-biometrics-transport-01", 1)
                .containsEntry("CT24-biometrics-transport-16", 2)
                .containsEntry("CT24-online-services-25-02", 4)
                .containsEntry("CT24-online-services-25-04", PROVINCES)
                .containsEntry("CT24-document-integration-05", MINISTRIES)
                .containsEntry("CT24-document-integration-08", MINISTRIES + PROVINCES);
        assertThat(jdbc.sql("select agency from assignment where task = 'CT24-biometrics-transport-16' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("P01", "P79");
    }

    @Test
    void holdsThreeDirectivesSideBySide() {
        var directives = officer().get("/api/v1/directives").json().at("/items");

        assertThat(directives.findValuesAsString("number")).contains("07/CT-TTg", "24/CT-TTg", "KL-2025");
        assertThat(directives
                        .valueStream()
                        .filter(directive -> directive.get("number").asString().equals("KL-2025")))
                .singleElement()
                .satisfies(conclusion -> {
                    assertThat(conclusion.has("date")).isFalse();
                    assertThat(conclusion.get("dateNoteVi").asString()).isNotBlank();
                    assertThat(conclusion.get("keptFrom").asString()).isEqualTo("2025-10-01");
                });
        for (var expected : Map.of("07/CT-TTg", 63, "KL-2025", 70).entrySet()) {
            var tasks = officer()
                    .get("/api/v1/tasks?size=1000&directive=" + expected.getKey())
                    .json();
            assertThat(tasks.at("/items").size()).as(expected.getKey()).isEqualTo(expected.getValue());
            var summary = officer()
                    .get("/api/v1/summary?directive=" + expected.getKey())
                    .json();
            assertThat(summary.at("/tasks").asInt()).isEqualTo(expected.getValue());
        }
    }

    @Test
    void countsTheTasksOfEachSection() {
        var summary = officer().get("/api/v1/summary?directive=24/CT-TTg").json();

        assertThat(summary.at("/sections")
                        .valueStream()
                        .filter(section -> !section.get("section").asString().equals("test"))
                        .collect(Collectors.toMap(
                                section -> section.get("section").asString(),
                                section -> section.get("tasks").asInt())))
                .containsOnly(
                        Map.entry("biometrics-transport", 16),
                        Map.entry("document-integration", 14),
                        Map.entry("digital-education", 9),
                        Map.entry("online-services-25", 5),
                        Map.entry("organisation", 2));
        var states = summary.at("/states");
        assertThat(states.valueStream().mapToLong(count -> count.asLong()).sum()
                        - states.at("/total").asLong(0))
                .isEqualTo(summary.at("/assignments").asLong());
    }

    @Test
    void changesNothingWhenItIsLoadedAgain() {
        var before = rows();

        catalogueLoader.start();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void findsAnAgencyByEveryNameThatDirectivesGiveIt() {
        var hanoi = total("/api/v1/tasks?directive=24/CT-TTg&lead=P01");
        assertThat(hanoi).isGreaterThan(total("/api/v1/tasks?directive=24/CT-TTg&lead=UBND-TINH"));
        assertThat(total("/api/v1/tasks?directive=24/CT-TTg&lead=UBND-HN")).isEqualTo(hanoi);
        var owed = total("/api/v1/assignments?directive=24/CT-TTg&agency=P01");
        assertThat(owed).isPositive();
        assertThat(total("/api/v1/assignments?directive=24/CT-TTg&agency=UBND-HN"))
                .isEqualTo(owed);
        assertThat(total("/api/v1/assignments?directive=24/CT-TTg&agency=UBND-TINH"))
                .isGreaterThan(20 * owed);
        assertThat(total("/api/v1/assignments?directive=24/CT-TTg&agency=ATLANTIS"))
                .isZero();
    }

    private long total(String list) {
        return officer().get(list).json().at("/page/totalItems").asLong();
    }

    @Test
    void showsATaskWithTheWordsOfTheLaw() {
        var task = officer().get("/api/v1/tasks/CT24-document-integration-02").json();

        assertThat(task.at("/deadline/expression").asString()).isEqualTo("trước ngày 20/9/2025");
        assertThat(task.at("/deadline/kind").asString()).isEqualTo("BEFORE_DATE");
        assertThat(task.at("/deadline/due").asString()).isEqualTo("2025-09-19");
        assertThat(task.at("/lead/0").asString()).isEqualTo("BCA");
    }

    @Test
    void filtersAndPagesTasks() {
        var page = officer()
                .get("/api/v1/tasks?directive=24/CT-TTg&section=digital-education&size=4&page=2")
                .json();

        assertThat(page.at("/page/totalItems").asInt()).isEqualTo(9);
        assertThat(page.at("/page/totalPages").asInt()).isEqualTo(3);
        assertThat(page.at("/items").size()).isEqualTo(1);
        assertThat(officer()
                        .get("/api/v1/tasks?lead=ACV&size=100")
                        .json()
                        .at("/page/totalItems")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void agreesWithTheDomainAboutEveryState() {
        var rows = officer()
                .get("/api/v1/assignments?size=1000&directive=24/CT-TTg")
                .json()
                .at("/items");

        assertThat(rows.size()).isGreaterThan(500);
        rows.valueStream()
                .filter(row -> row.get("id").asString().startsWith("CT24-biometrics"))
                .forEach(row -> assertThat(officer()
                                .get("/api/v1/assignments/" + row.get("id").asString())
                                .json()
                                .at("/state")
                                .asString())
                        .isEqualTo(row.get("state").asString()));
    }

    private String rows() {
        return jdbc.sql("""
                        select (select count(*) from task) || ' ' || (select count(*) from assignment) || ' '
                            || (select count(*) from indicator) || ' ' || (select count(*) from directive)
                        """).query(String.class).single();
    }

    private Api officer() {
        return Api.at(port).as(TrackerTokens.officerOf("BTC"));
    }
}
