package vn.gov.directive24.registry.paperdemand.web;

import org.springframework.stereotype.Component;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.accessstatistics.AccessCounter;
import vn.gov.directive24.registry.naming.PaperReading.Match;
import vn.gov.directive24.registry.paperdemand.Decision;

/** Counts the decisions that were answered, by the types they were about, for the open data; in memory alone. */
@Component
class DecisionCounting {

    private final AccessCounter counter;

    DecisionCounting(AccessCounter counter) {
        this.counter = counter;
    }

    /** A printed name counts for each type it was read as; what was not understood counts for none. */
    void count(Decision decision, Caller caller) {
        var reading = decision.reading();
        if (reading != null && reading.matched()) {
            for (Match match : reading.matches()) {
                counter.decided(match.code(), caller.agency());
            }
        } else if (reading == null && decision.type() != null) {
            counter.decided(decision.type().code(), caller.agency());
        }
    }
}
