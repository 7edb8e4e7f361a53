package vn.gov.directive24.common.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.audit.AuditLog;
import vn.gov.directive24.common.outbox.OutboxController.Failure;

/** Events that Kafka refused, until an operator has put right what was wrong. */
class OutboxFailures {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final WakeUp wakeUp;

    OutboxFailures(JdbcClient jdbc, AuditLog audit, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.wakeUp = wakeUp;
    }

    List<Failure> list() {
        return jdbc.sql("""
                        select event_id, topic, message_key as key, type, sequence, failure as reason, failed_at,
                               (select count(*) from outbox_message w
                                where w.topic = f.topic and w.message_key = f.message_key and w.id > f.id) as waiting
                        from outbox_message f where failed_at is not null order by id limit 200
                        """).query(Failure.class).list();
    }

    @Transactional
    public void resend(UUID eventId) {
        var resent = jdbc.sql("""
                        update outbox_message set failed_at = null, failure = null
                        where event_id = :id and failed_at is not null
                        """).param("id", eventId).update();
        if (resent == 0) {
            throw new FailedEventNotFound(eventId);
        }
        audit.record("resend-event", eventId.toString(), Map.of());
        wakeUp.signalAfterCommit();
    }
}
