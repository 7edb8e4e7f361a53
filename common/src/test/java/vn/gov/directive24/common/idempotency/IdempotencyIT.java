package vn.gov.directive24.common.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.common.testapp.Api;
import vn.gov.directive24.common.testapp.Mishaps;
import vn.gov.directive24.common.testapp.TestEvent;
import vn.gov.directive24.common.testapp.TestIssuer;
import vn.gov.directive24.common.testapp.TestappIT;

@TestappIT
class IdempotencyIT {

    private static final String NOTES = "/api/v1/notes";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Mishaps mishaps;

    @LocalServerPort
    int port;

    private final String key = UUID.randomUUID().toString();
    private final String code = "note-" + key;

    @Test
    void answersTenConcurrentRequestsAlikeAndActsOnce() throws Exception {
        var answers = new ArrayList<Api.Answer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Api.Answer> request = () -> keyed().post(NOTES, body("text"));
            for (Future<Api.Answer> answer : IntStream.range(0, 10)
                    .mapToObj(_ -> callers.submit(request))
                    .toList()) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Api.Answer::body).collect(Collectors.toSet()))
                .singleElement()
                .asString()
                .contains(code);
        assertThat(answers).extracting(answer -> answer.header("Location")).containsOnly(NOTES + "/" + code);
        assertThat(answers).extracting(answer -> answer.header("ETag")).containsOnly("\"0\"");
        assertThat(answers).extracting(answer -> answer.header("Content-Type")).containsOnly("application/json");
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replay").isEmpty())
                .hasSize(1);
        assertThat(events()).isOne();
    }

    @Test
    void refusesTheKeyForAnotherBodyPathOrMethod() {
        assertThat(keyed().post(NOTES, body("text")).status()).isEqualTo(201);

        for (var answer : new Api.Answer[] {
            keyed().post(NOTES, body("other text")),
            keyed().post(NOTES + "?x=1", body("text")),
            keyed().put(NOTES + "/" + code, body("text"))
        }) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
        }
    }

    @Test
    void doesNotRememberARequestThatWasRefused() {
        assertThat(keyed().post(NOTES, "{}").status()).isEqualTo(400);
        assertThat(remembered()).isZero();

        var answer = keyed().post(NOTES, body("text"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Idempotent-Replay")).isEmpty();
    }

    @Test
    void leavesNeitherEffectNorKeyWhenTheWriteBreaksDownAfterItsEffect() {
        mishaps.befall(code, new IllegalStateException("after the effect"));

        assertThat(keyed().post(NOTES, body("text")).status()).isEqualTo(500);

        assertThat(remembered()).isZero();
        assertThat(notes()).isZero();
        assertThat(events()).isZero();
        assertThat(keyed().post(NOTES, body("text")).status()).isEqualTo(201);
        assertThat(notes()).isOne();
    }

    @Test
    void leavesNeitherEffectNorKeyWhenTheCommitFails() {
        jdbc.sql("""
                create or replace function refuse_this_note() returns trigger language plpgsql as
                $$ begin raise exception 'the database went away' using errcode = 'admin_shutdown'; end $$
                """).update();
        jdbc.sql("""
                create constraint trigger refuse_at_commit after insert on note deferrable initially deferred
                for each row when (new.code = '%s') execute function refuse_this_note()
                """.formatted(code)).update();
        try {
            var answer = keyed().post(NOTES, body("text"));

            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotBlank();
            assertThat(remembered()).isZero();
            assertThat(notes()).isZero();
        } finally {
            jdbc.sql("drop trigger refuse_at_commit on note").update();
        }
        assertThat(keyed().post(NOTES, body("text")).status()).isEqualTo(201);
    }

    @Test
    void keepsTheKeysOfDifferentCallersApart() {
        var another =
                Api.at(port).as(TestIssuer.SHARED.token("another", "OFFICER")).with(IdempotencyFilter.HEADER, key);

        assertThat(keyed().post(NOTES, body("text")).status()).isEqualTo(201);
        assertThat(another.post(NOTES, body("text").replace(code, code + "-2")).status())
                .isEqualTo(201);
        assertThat(remembered()).isEqualTo(2);
    }

    @Test
    void namesAKeyThatIsNone() {
        for (var bad : new String[] {"with space", "x".repeat(101), "tab\tinside"}) {
            var answer = Api.officerAt(port).with(IdempotencyFilter.HEADER, bad).post(NOTES, body("text"));

            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo(IdempotencyFilter.HEADER);
        }
    }

    @Test
    void refusesABodyOverTheLimitThatDoesNotSayHowLongItIs() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3_000_000]));

        var answer = keyed().send("POST", NOTES, endless);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("body-too-large");
    }

    private Api keyed() {
        return Api.officerAt(port).with(IdempotencyFilter.HEADER, key);
    }

    private String body(String text) {
        return """
                {"code": "%s", "text": "%s"}
                """.formatted(code, text);
    }

    private long remembered() {
        return jdbc.sql("select count(*) from idempotency_key where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private long notes() {
        return jdbc.sql("select count(*) from note where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private long events() {
        return jdbc.sql(
                        "select coalesce(max(last_sequence), 0) from event_sequence where topic = :topic and message_key = :code")
                .param("topic", TestEvent.TOPIC)
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
