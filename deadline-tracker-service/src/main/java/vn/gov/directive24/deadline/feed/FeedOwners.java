package vn.gov.directive24.deadline.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;

/** Whose a calendar or a webhook is, and who may manage it. */
@Component
public class FeedOwners {

    private final Agencies agencies;

    FeedOwners(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * One agency: a group owns nothing, and a caller without an agency says whose it is.
     *
     * @param agency code or alias; null for the caller's own
     * @throws InvalidField when it names none or many
     */
    public String ownerOf(@Nullable String agency, Caller caller) {
        if (agency == null && caller.agency().isEmpty()) {
            throw new InvalidField("/agency", "You act for no agency; name the one that it is for.");
        }
        return agency == null
                ? caller.agency()
                : agencies.requireSingle(agency, "/agency").code();
    }

    /** @throws NotYourAgency when the caller neither acts for the owner nor oversees */
    public void requireMayManage(String what, String owner, Caller caller) {
        if (!caller.actsFor(owner) && !oversees(caller)) {
            throw new NotYourAgency(what, owner);
        }
    }

    public boolean oversees(Caller caller) {
        return caller.is("OVERSEER") || caller.is("ADMIN");
    }
}
