package vn.gov.directive24.common.testapp;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.inbox.Inbox;
import vn.gov.directive24.common.inbox.ReceivedEvent;

/** Keeps a row per handled event; its code is the event's key and sequence. */
@Component
public class TestListener {

    public static final String TOPIC = "directive24.testapp.inbound";

    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Mishaps mishaps;

    TestListener(Inbox inbox, JdbcClient jdbc, Mishaps mishaps) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.mishaps = mishaps;
    }

    @KafkaListener(topics = TOPIC)
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, this::handle);
    }

    private void handle(ReceivedEvent event) {
        var text = event.as(TestEvent.class).text();
        jdbc.sql("insert into note (code, text, version) values (:code, :text, 0)")
                .param("code", event.key() + "#" + event.sequence() + "#" + event.id())
                .param("text", text)
                .update();
        mishaps.strike(event.key());
    }
}
