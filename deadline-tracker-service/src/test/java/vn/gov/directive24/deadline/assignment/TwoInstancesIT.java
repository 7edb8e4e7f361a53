package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.common.contract.deadline.AssignmentOverdueV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.deadline.DeadlineTrackerApplication;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;
import vn.gov.directive24.testing.ServerInitializer;

/** The service twice on one schema, both with their clockwork running. */
@TrackerIT
class TwoInstancesIT {

    private static final LocalDate DUE = TestClock.START.plusDays(3);
    private static final int TASKS = 30;

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    JdbcClient jdbc;

    private final String prefix =
            "TWIN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private ConfigurableApplicationContext second;

    @BeforeEach
    void startTheSecond() {
        second = new SpringApplicationBuilder(DeadlineTrackerApplication.class)
                .initializers(
                        new ServerInitializer(),
                        context -> ((GenericApplicationContext) context)
                                .registerBean("clock", TestClock.Settable.class, () -> clock))
                .run(
                        "--spring.config.name=" + DeadlineTrackerApplication.CONFIG_NAME,
                        "--server.port=0",
                        "--directive24.deadline.sweep-delay=20ms",
                        "--directive24.escalation.sweep-delay=1d");
    }

    @AfterEach
    void stopTheSecond() {
        second.close();
        clock.set(TestClock.START);
    }

    @Test
    void recordEachBreachOnceBetweenThem() {
        var ids = IntStream.range(0, TASKS).mapToObj(this::order).toList();

        clock.set(DUE.plusDays(1));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(breachesOnRecord()).isEqualTo(TASKS));
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(overdue(tap)).containsExactlyInAnyOrderElementsOf(ids));
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(overdue(tap)).hasSameSizeAs(ids));
        }
    }

    private List<String> overdue(EventTap tap) {
        return tap.all().stream()
                .filter(event -> event.type().equals(AssignmentOverdueV1.TYPE))
                .map(EventTap.Event::key)
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toList());
    }

    private long breachesOnRecord() {
        return jdbc.sql("select count(*) from assignment_history where event = 'OVERDUE' and task like :prefix")
                .param("prefix", prefix + "%")
                .query(Long.class)
                .single();
    }

    private String order(int number) {
        var code = prefix + "-" + number;
        var answer = Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["BTC"], "deadline": {"kind": "BY_DATE", "due": "%s"}}
                """.formatted(code, DUE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return code + ":BTC";
    }
}
