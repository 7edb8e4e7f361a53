package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
import vn.gov.directive24.common.contract.deadline.AssignmentEscalatedV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.deadline.DeadlineTrackerApplication;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TestSmtp;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.Standing;
import vn.gov.directive24.deadline.escalation.LadderSweep;
import vn.gov.directive24.testing.EventTap;
import vn.gov.directive24.testing.ServerInitializer;

/**
 * Random commands on random days, both sweeps after each, and a restart in the middle: the service that goes on knows
 * nothing but what is on record. What chance leaves out – an extension, a breach with its level, an acceptance – is done
 * at the end of its half. A failure names the seed.
 */
@TrackerIT
class WholeLivesIT {

    private static final String FIRED = """
            select due || ' ' || days_from_due from escalation where assignment = :id and outcome = 'FIRED' order by id
            """;

    /** The agency is told unless a level names only VPCP and the report; VPCP when a level names it. */
    private static final String TO_BE_TOLD = """
            select id || ' ' || agency from (
                select id, agency from escalation
                where assignment = :id and outcome = 'FIRED' and recipients && '{FOCAL_POINT,HEAD}'::varchar[]
                union all
                select id, 'VPCP' from escalation
                where assignment = :id and outcome = 'FIRED' and 'VPCP' = any (recipients)) told
            """;

    private static final String TOLD =
            "select escalation || ' ' || agency from notice where assignment = :id and kind = 'ESCALATION'";

    private static final String TO_BE_WRITTEN = """
            select id from escalation where assignment = :id and outcome = 'FIRED' and 'HEAD' = any (recipients)
            """;

    private static final String WRITTEN = """
            select n.escalation from mail_item i join notice n on n.id = i.notice
            where n.assignment = :id and i.contact = :head
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    ConfigurableApplicationContext shared;

    @Autowired
    AssignmentRepository assignments;

    @Autowired
    AssignmentHistory history;

    @Autowired
    LadderSweep ladder;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today = TestClock.START;
    private final Map<LocalDate, JsonNode> said = new LinkedHashMap<>();
    private final Map<LocalDate, Standing> stood = new LinkedHashMap<>();

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
        said.clear();
        stood.clear();
        ladder.leaveTheCatalogueAlone();
        var task = TestTask.orderedAt(port);
        var head = nameTheHead(task);

        live(beforeTheRestart, task, shared);
        extendUnlessItWas(task, shared);
        try (var restarted = start()) {
            live(afterwards, task, restarted);
            missTheDateUnlessItWas(task, restarted);
            finish(task, restarted);
        }
        nextDay(shared);

        happened(task);
        keptTheDates(task);
        said.forEach((day, row) -> assertThat(task.row(day)).as("as of %s", day).isEqualTo(row));
        stood.forEach((day, standing) -> assertThat(history.standing(task.assignment(), day))
                .as("on record of %s", day)
                .hasValue(standing));
        assertThat(Replay.of("24/CT-TTg", task.code(), "BTC", rows(task)).standing())
                .as("the history done again")
                .isEqualTo(standing(task));
        once(task, head);
        assertThat(task.owner().send("DELETE", "/api/v1/contacts/" + head, null).status())
                .isEqualTo(204);
    }

    /** Without these the rest would say nothing. */
    private void happened(TestTask task) {
        assertThat(texts("select distinct event from assignment_history where assignment = :id", task))
                .contains("EXTENSION_GRANTED", "OVERDUE", "ACCEPTED");
        assertThat(texts(FIRED, task)).isNotEmpty();
    }

    private void keptTheDates(TestTask task) {
        assertThat(texts("select distinct original_due::text from assignment_history where assignment = :id", task))
                .as("the original due date")
                .containsExactly(TestTask.DUE.toString());
        assertThat(texts(
                        "select due::text from assignment_history where assignment = :id and event = 'EXTENSION_GRANTED'",
                        task))
                .as("an extension is later than the date first set")
                .allSatisfy(due -> assertThat(LocalDate.parse(due)).isAfter(TestTask.DUE));
        assertThat(texts("select due::text from assignment_history where assignment = :id and event = 'OVERDUE'", task))
                .as("breaches")
                .doesNotHaveDuplicates();
    }

    /** Each level is fired once, and so are its event, its notices and its letters. */
    private void once(TestTask task, UUID head) {
        assertThat(texts(FIRED, task)).doesNotHaveDuplicates();
        assertThat(texts(TOLD, task)).as("notices").containsExactlyInAnyOrderElementsOf(texts(TO_BE_TOLD, task));
        assertThat(jdbc.sql(WRITTEN)
                        .param("id", task.assignment())
                        .param("head", head)
                        .query(Long.class)
                        .list())
                .as("letters to the head")
                .containsExactlyInAnyOrderElementsOf(jdbc.sql(TO_BE_WRITTEN)
                        .param("id", task.assignment())
                        .query(Long.class)
                        .list());
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(tap.of(task.assignment())).hasSize(published(task)));
            assertThat(tap.of(task.assignment()).stream()
                            .filter(event -> event.type().equals(AssignmentEscalatedV1.TYPE))
                            .map(event -> event.data().at("/due").asString() + " "
                                    + event.data().at("/daysFromDue").asInt()))
                    .as("events")
                    .containsExactlyElementsOf(texts(FIRED, task));
        }
    }

    private void live(List<Step> life, TestTask task, ConfigurableApplicationContext service) {
        for (var step : life) {
            for (var day = 0; day < step.days(); day++) {
                keepWhatIsSaid(task);
                nextDay(service);
            }
            take(assignment -> step.on(assignment, today), task, service);
        }
        keepWhatIsSaid(task);
    }

    private void keepWhatIsSaid(TestTask task) {
        var row = task.row(null);
        assertThat(row.at("/state").isMissingNode() || row.at("/state").isNull())
                .as("in one of the four states on %s, or closed without doing", today)
                .isEqualTo(List.of("CANCELLED", "SUPERSEDED")
                        .contains(row.at("/status").asString()));
        said.put(today, row);
        stood.put(today, standing(task));
    }

    private void nextDay(ConfigurableApplicationContext service) {
        today = today.plusDays(1);
        clock.set(today);
        sweep(service);
    }

    private void extendUnlessItWas(TestTask task, ConfigurableApplicationContext service) {
        if (!has("EXTENSION_GRANTED", task)) {
            take(this::takeUp, task, service);
            take(this::ask, task, service);
            take(
                    assignment -> assignment.extend(assignment.extensionRequests(), later(assignment), "CV 1", today),
                    task,
                    service);
        }
        keepWhatIsSaid(task);
    }

    private void ask(Assignment assignment) {
        if (assignment.standing().askedDue() == null) {
            assignment.askForExtension(later(assignment), "căn cứ", today);
        }
    }

    private LocalDate later(Assignment assignment) {
        var due = assignment.due();
        return (due == null || due.isBefore(today) ? today : due).plusDays(3);
    }

    private void missTheDateUnlessItWas(TestTask task, ConfigurableApplicationContext service) {
        if (!has("OVERDUE", task) || texts(FIRED, task).isEmpty()) {
            take(this::takeUp, task, service);
            keepWhatIsSaid(task);
            var due = standing(task).due();
            today = due == null || due.isBefore(today) ? today : due;
            nextDay(service);
        }
        keepWhatIsSaid(task);
    }

    private void finish(TestTask task, ConfigurableApplicationContext service) {
        if (!has("ACCEPTED", task)) {
            take(this::takeUp, task, service);
            take(assignment -> assignment.submit(new Evidence("xong", null, null, List.of()), today), task, service);
            take(assignment -> assignment.accept("đã đối chiếu", today), task, service);
        }
        keepWhatIsSaid(task);
    }

    /** Whatever it was left in, it is the agency's turn again. */
    private void takeUp(Assignment assignment) {
        switch (assignment.status()) {
            case ACCEPTED, CANCELLED, SUPERSEDED -> assignment.reopen("nhầm", today);
            case SUSPENDED -> {
                assignment.resume(today);
                if (assignment.status() == AssignmentStatus.SUBMITTED) {
                    assignment.sendBack("thiếu", today);
                }
            }
            case SUBMITTED -> assignment.sendBack("thiếu", today);
            case ASSIGNED, IN_PROGRESS, RETURNED -> {
                // It is.
            }
        }
    }

    private void take(Consumer<Assignment> move, TestTask task, ConfigurableApplicationContext service) {
        var repository = service.getBean(AssignmentRepository.class);
        try {
            service.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
                var assignment = repository.findAndHold(task.assignment()).orElseThrow();
                move.accept(assignment);
                repository.saveAndFlush(assignment);
            });
        } catch (DomainException refused) {
            assertThat(refused.remedy()).isNotBlank();
        }
        sweep(service);
    }

    private static void sweep(ConfigurableApplicationContext service) {
        ReflectionTestUtils.invokeMethod(service.getBean("overdueSweep"), "sweep");
        ReflectionTestUtils.invokeMethod(service.getBean("escalationSweep"), "sweep");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DeadlineTrackerApplication.class)
                .initializers(
                        new ServerInitializer(),
                        new TestSmtp(),
                        context -> ((GenericApplicationContext) context)
                                .registerBean("clock", TestClock.Settable.class, () -> clock))
                .run(
                        "--spring.config.name=" + DeadlineTrackerApplication.CONFIG_NAME,
                        "--server.port=0",
                        "--directive24.mail.dispatch-delay=1d",
                        "--directive24.escalation.sweep-delay=1d");
    }

    private UUID nameTheHead(TestTask task) {
        var named = task.owner().post("/api/v1/contacts", """
                {"agency": "BTC", "role": "HEAD", "name": "Trần Thị A", "email": "%s@btc.example",
                 "preference": "DIGEST"}
                """.formatted(UUID.randomUUID()));
        assertThat(named.status()).as(named.body()).isEqualTo(201);
        return UUID.fromString(named.json().at("/id").asString());
    }

    private Standing standing(TestTask task) {
        return assignments.findById(task.assignment()).orElseThrow().standing();
    }

    private boolean has(String event, TestTask task) {
        return texts("select event from assignment_history where assignment = :id", task)
                .contains(event);
    }

    private List<Replay.Row> rows(TestTask task) {
        return jdbc.sql("""
                        select day, event, due, asked_due, progress, confidence, detail from assignment_history
                        where assignment = :id order by id
                        """)
                .param("id", task.assignment())
                .query(Replay.Row.class)
                .list();
    }

    private int published(TestTask task) {
        return jdbc.sql("select last_sequence from event_sequence where topic = :topic and message_key = :key")
                .param("topic", DeadlineEvent.TOPIC)
                .param("key", task.assignment())
                .query(Integer.class)
                .single();
    }

    private List<String> texts(String query, TestTask task) {
        return jdbc.sql(query)
                .param("id", task.assignment())
                .query(String.class)
                .list();
    }

    /** What asks and decides comes more often, so that most lives hold it without help. */
    @Provide
    Arbitrary<List<Step>> lives() {
        var moves = new ArrayList<>(Step.moves());
        moves.addAll(List.of(
                AssignmentMove.ASK_EXTENSION,
                AssignmentMove.DECIDE_EXTENSION,
                AssignmentMove.DECIDE_EXTENSION,
                AssignmentMove.SUBMIT,
                AssignmentMove.ACCEPT,
                AssignmentMove.SEND_BACK,
                AssignmentMove.RESUME,
                AssignmentMove.REOPEN,
                AssignmentMove.REOPEN));
        return Combinators.combine(
                        Arbitraries.of(moves),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 200))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(15);
    }
}
