package vn.gov.directive24.deadline.indicator.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.deadline.IndicatorMovedV1;
import vn.gov.directive24.common.contract.deadline.IndicatorReachedV1;
import vn.gov.directive24.common.contract.deadline.IndicatorReportedV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.deadline.indicator.IndicatorEvent;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorMoved;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorReached;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorReported;

/** Decides which domain events leave the service, and in which words. */
@Component
class IndicatorEventPublisher {

    private final Outbox outbox;

    IndicatorEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(IndicatorEvent event) {
        outbox.append(
                switch (event) {
                    case IndicatorMoved(
                            var code,
                            var tasks,
                            var value,
                            var count,
                            var target,
                            var unit,
                            var source,
                            var on) ->
                        new IndicatorMovedV1(
                                code,
                                tasks,
                                value,
                                count.numerator(),
                                count.denominator(),
                                count.synthetic(),
                                target,
                                unit,
                                source.name(),
                                on);
                    case IndicatorReported(var code, var tasks, var agency, var statement, var on) ->
                        new IndicatorReportedV1(
                                code,
                                tasks,
                                agency,
                                statement.day(),
                                statement.numerator(),
                                statement.denominator(),
                                statement.narrative(),
                                statement.evidence(),
                                on);
                    case IndicatorReached(
                            var code,
                            var tasks,
                            var value,
                            var synthetic,
                            var target,
                            var unit,
                            var on) -> new IndicatorReachedV1(code, tasks, value, synthetic, target, unit, on);
                });
    }
}
