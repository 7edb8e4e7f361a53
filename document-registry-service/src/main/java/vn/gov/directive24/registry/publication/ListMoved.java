package vn.gov.directive24.registry.publication;

import vn.gov.directive24.common.problem.DomainException;

/** What is published must be what was looked at. */
public class ListMoved extends DomainException {

    ListMoved() {
        super(
                Reason.STATE_CONFLICT,
                "list-changed-since-preview",
                "The list would not be the one of the preview that \"seen\" names.",
                "Look at a new preview (dryRun=true) and send its \"seen\".");
    }
}
