package vn.gov.directive24.deadline.monthly.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.deadline.MonthlyReportFrozenV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.deadline.monthly.MonthlyReportFrozen;

/** Says to the others that a report was fixed. */
@Component
class MonthlyReportEventPublisher {

    private final Outbox outbox;

    MonthlyReportEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(MonthlyReportFrozen event) {
        outbox.append(new MonthlyReportFrozenV1(
                event.month().toString(), event.version(), event.agency(), event.hash(), event.reason(), event.on()));
    }
}
