package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.deadline.DeadlineTrackerApplication;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.testing.ServerInitializer;

/**
 * Random commands on random days, both sweeps after each, and a restart in the middle: the service that goes on knows
 * nothing but what is on record. A failure names the seed.
 */
@TrackerIT
class WholeLivesIT {

    private static final String REPEATED_LEVELS = """
            select count(*) from (select from escalation where assignment = :id
                                  group by assignment, due, days_from_due having count(*) > 1) repeated
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    ConfigurableApplicationContext shared;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today = TestClock.START;

    @BeforeProperty
    void inject() throws Exception {
        new TestContextManager(WholeLivesIT.class).prepareTestInstance(this);
    }

    @AfterTry
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Property(tries = 2, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void keepEveryPromise(@ForAll("lives") List<Step> beforeTheRestart, @ForAll("lives") List<Step> afterwards) {
        today = TestClock.START;
        var task = TestTask.orderedAt(port);
        Map<LocalDate, JsonNode> said = new LinkedHashMap<>();

        live(beforeTheRestart, task, shared, said);
        try (var restarted = start()) {
            live(afterwards, task, restarted, said);
        }
        clock.set(today.plusDays(1));

        said.forEach((day, row) -> assertThat(task.row(day)).as("as of %s", day).isEqualTo(row));
        assertThat(all("select distinct original_due from assignment_history where assignment = :id", task))
                .containsExactly(TestTask.DUE);
        assertThat(count(REPEATED_LEVELS, task)).as("levels fired twice").isZero();
        assertThat(count("""
                        select count(*) from assignment a
                            join assignment_history h on h.assignment = a.id and h.valid_to = 'infinity'
                        where a.id = :id and row(a.status, a.due, a.original_due, a.submitted_on, a.completed_on, a.progress)
                              is not distinct from
                              row(h.status, h.due, h.original_due, h.submitted_on, h.completed_on, h.progress)
                        """, task))
                .as("the last word of the record is the state")
                .isEqualTo(1);
    }

    private void live(
            List<Step> life, TestTask task, ConfigurableApplicationContext service, Map<LocalDate, JsonNode> said) {
        for (var step : life) {
            for (var day = 0; day < step.days(); day++) {
                var row = task.row(null);
                assertThat(row.at("/state").isMissingNode() || row.at("/state").isNull())
                        .as("in one of the four states on %s, or closed without doing", today)
                        .isEqualTo(List.of("CANCELLED", "SUPERSEDED")
                                .contains(row.at("/status").asString()));
                said.put(today, row);
                today = today.plusDays(1);
                clock.set(today);
                sweep(service);
            }
            take(step, task.assignment(), service);
            sweep(service);
        }
    }

    private void take(Step step, String id, ConfigurableApplicationContext service) {
        var assignments = service.getBean(AssignmentRepository.class);
        try {
            service.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
                var assignment = assignments.findById(id).orElseThrow();
                step.on(assignment, today);
                assignments.saveAndFlush(assignment);
            });
        } catch (DomainException refused) {
            assertThat(refused.remedy()).isNotBlank();
        }
    }

    private static void sweep(ConfigurableApplicationContext service) {
        ReflectionTestUtils.invokeMethod(service.getBean("overdueSweep"), "sweep");
        ReflectionTestUtils.invokeMethod(service.getBean("escalationSweep"), "sweep");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DeadlineTrackerApplication.class)
                .initializers(
                        new ServerInitializer(),
                        context -> ((GenericApplicationContext) context)
                                .registerBean("clock", TestClock.Settable.class, () -> clock))
                .run(
                        "--spring.config.name=" + DeadlineTrackerApplication.CONFIG_NAME,
                        "--server.port=0",
                        "--directive24.escalation.sweep-delay=1d");
    }

    private long count(String query, TestTask task) {
        return jdbc.sql(query).param("id", task.assignment()).query(Long.class).single();
    }

    private List<LocalDate> all(String query, TestTask task) {
        return jdbc.sql(query)
                .param("id", task.assignment())
                .query(LocalDate.class)
                .list();
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Combinators.combine(
                        Arbitraries.of(Step.moves()),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 200))
                .as(Step::new)
                .list()
                .ofMinSize(12)
                .ofMaxSize(18);
    }
}
