package vn.gov.directive24.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.directive24.common.testapp.Patience.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.testapp.Api;
import vn.gov.directive24.common.testapp.Mishaps;
import vn.gov.directive24.common.testapp.TestEvent;
import vn.gov.directive24.common.testapp.TestappIT;
import vn.gov.directive24.common.testapp.TopicReader;

@TestappIT
class OutboxIT {

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Mishaps mishaps;

    @LocalServerPort
    int port;

    private final String key = UUID.randomUUID().toString();

    @Test
    void refusesAnEventOutsideATransaction() {
        var event = new TestEvent(TestEvent.TOPIC, key, "a lie");

        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> outbox.append(event));

        assertThat(lastSequence()).isEmpty();
    }

    @Test
    void storesNeitherTheEventNorTheStateWhenTheWriteFails() {
        mishaps.befall(key, new IllegalStateException("after the effect"));
        assertThat(write("first try").status()).isEqualTo(500);
        assertThat(notes()).isZero();
        assertThat(lastSequence()).isEmpty();

        assertThat(write("second try").status()).isEqualTo(201);

        try (var reader = new TopicReader(TestEvent.TOPIC)) {
            await().until(() -> !reader.of(key).isEmpty());
            assertThat(reader.sequencesOf(key)).containsExactly(1L);
            assertThat(reader.of(key).getFirst().text()).contains("second try");
        }
        assertThat(notes()).isOne();
    }

    @Test
    void countsTheEventsOfAKeyWithoutGapsWhenSomeAreRolledBack() {
        var transaction = new TransactionTemplate(transactions);
        for (var number = 1; number <= 6; number++) {
            var text = "number " + number;
            var rolledBack = number % 2 == 0;
            transaction.executeWithoutResult(status -> {
                outbox.append(new TestEvent(TestEvent.TOPIC, key, text));
                if (rolledBack) {
                    status.setRollbackOnly();
                }
            });
        }

        try (var reader = new TopicReader(TestEvent.TOPIC)) {
            await().until(() -> reader.of(key).size() == 3);
            assertThat(reader.sequencesOf(key)).containsExactly(1L, 2L, 3L);
            assertThat(reader.of(key).getLast().text()).contains("number 5");
        }
    }

    private Api.Answer write(String text) {
        return Api.officerAt(port).post("/api/v1/notes", """
                {"code": "%s", "text": "%s"}
                """.formatted(key, text));
    }

    private long notes() {
        return jdbc.sql("select count(*) from note where code = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private List<Long> lastSequence() {
        return jdbc.sql("select last_sequence from event_sequence where message_key = :key")
                .param("key", key)
                .query(Long.class)
                .list();
    }
}
