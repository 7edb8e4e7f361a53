package vn.gov.directive24.deadline.assignment;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the coordinating agencies say.
 *
 * @param confirmedBy codes of those that confirm what was last submitted, or their own share before a submission
 * @param disputedBy codes of those that dispute; only they themselves can lift that, by confirming
 */
@Embeddable
record Shares(List<String> confirmedBy, List<String> disputedBy) {

    static final Shares NONE = new Shares(List.of(), List.of());

    Shares confirm(String agency) {
        return new Shares(with(confirmedBy, agency), without(disputedBy, agency));
    }

    Shares dispute(String agency) {
        return new Shares(without(confirmedBy, agency), with(disputedBy, agency));
    }

    /** Nobody has confirmed what is new; a dispute stays until it is lifted. */
    Shares afterSubmission() {
        return new Shares(List.of(), disputedBy);
    }

    private static List<String> with(List<String> agencies, String agency) {
        return Stream.concat(agencies.stream(), Stream.of(agency))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> without(List<String> agencies, String agency) {
        return agencies.stream().filter(other -> !other.equals(agency)).toList();
    }
}
