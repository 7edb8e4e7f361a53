package vn.gov.directive24.deadline.score.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.deadline.ScoresFrozenV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.deadline.score.ScoreEvent;
import vn.gov.directive24.deadline.score.ScoreEvent.FormulaAdded;
import vn.gov.directive24.deadline.score.ScoreEvent.ScoresFrozen;

/** Decides which domain events leave the service, and in which words. */
@Component
class ScoreEventPublisher {

    private final Outbox outbox;

    ScoreEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ScoreEvent event) {
        switch (event) {
            case ScoresFrozen(var month, var version, var formula, var agencies, var hash, var reason, var on) ->
                outbox.append(new ScoresFrozenV1(month.toString(), version, formula, agencies, hash, on));
            case FormulaAdded added -> {
                // It is shown with the scores that it makes.
            }
        }
    }
}
