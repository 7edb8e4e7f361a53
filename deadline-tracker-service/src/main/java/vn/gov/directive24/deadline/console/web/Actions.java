package vn.gov.directive24.deadline.console.web;

import static vn.gov.directive24.deadline.assignment.AssignmentMove.ANSWER;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.ASK_EXTENSION;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.BLOCK;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.CHANGE_EVIDENCE;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.REPORT;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.START;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.SUBMIT;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentMove;
import vn.gov.directive24.deadline.assignment.Parties;

/**
 * What the reader can do with an assignment now, so that the page offers no button that would be refused. The service
 * decides all the same.
 *
 * @param reads whether she may see files and comments, and
 * @param speaks whether she may comment
 */
record Actions(Set<AssignmentMove> moves, boolean reads, boolean speaks) {

    private static final Set<AssignmentMove> OF_THE_OWNER =
            EnumSet.of(START, REPORT, BLOCK, ASK_EXTENSION, CHANGE_EVIDENCE, SUBMIT);

    static Actions of(Assignment assignment, Parties parties, Caller caller, Authentication authentication) {
        var writes = holds(authentication, "SCOPE_deadline:write");
        var owns = caller.actsFor(assignment.agency());
        var coordinates = parties.coordinating().contains(caller.agency());
        var oversees = holds(authentication, "ROLE_OVERSEER");
        var moves = EnumSet.noneOf(AssignmentMove.class);
        for (var move : assignment.status().moves()) {
            var may = OF_THE_OWNER.contains(move)
                    ? owns && writes
                    : move == ANSWER ? coordinates && writes : oversees && !owns;
            if (may) {
                moves.add(move);
            }
        }
        var works = owns || coordinates || oversees;
        return new Actions(moves, works || caller.is("AUDITOR"), works && writes);
    }

    /** Of an earlier day there is nothing to do. */
    Actions onlyReading() {
        return new Actions(EnumSet.noneOf(AssignmentMove.class), reads, false);
    }

    public boolean any() {
        return !moves.isEmpty();
    }

    /** @param move name of an {@link AssignmentMove} */
    public boolean can(String move) {
        return moves.contains(AssignmentMove.valueOf(move));
    }

    static boolean holds(Authentication authentication, String authority) {
        return authentication.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
