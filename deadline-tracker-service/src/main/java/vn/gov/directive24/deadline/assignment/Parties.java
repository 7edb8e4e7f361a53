package vn.gov.directive24.deadline.assignment;

import java.util.Set;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;

/**
 * Who has to do with an assignment.
 *
 * @param coordinating codes of the coordinating agencies of the task, without the owner
 */
public record Parties(String assignment, String owner, Set<String> coordinating) {

    /** @throws NotYourAgency unless it is the owner who asks */
    public void requireOwner(Caller caller) {
        if (!caller.actsFor(owner)) {
            throw new NotYourAgency("Assignment " + assignment, owner);
        }
    }

    /** @throws PartiesOnly unless it is the owner, a coordinating agency or an overseer who asks */
    public void requireWorker(Caller caller) {
        if (!isWorker(caller)) {
            throw new PartiesOnly(assignment);
        }
    }

    /** @throws PartiesOnly unless it is one of those or an auditor who asks */
    public void requireReader(Caller caller) {
        if (!mayRead(caller)) {
            throw new PartiesOnly(assignment);
        }
    }

    public boolean mayRead(Caller caller) {
        return isWorker(caller) || caller.is("AUDITOR");
    }

    private boolean isWorker(Caller caller) {
        return caller.actsFor(owner) || coordinating.contains(caller.agency()) || caller.is("OVERSEER");
    }
}
