package vn.gov.directive24.deadline.console.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentMove;

/**
 * What the reader can do with an assignment now, so that the page offers no button that would be refused. The service
 * decides all the same.
 */
record Actions(Set<AssignmentMove> moves) {

    private static final Set<AssignmentMove> OF_THE_OWNER =
            EnumSet.of(AssignmentMove.START, AssignmentMove.REPORT, AssignmentMove.BLOCK, AssignmentMove.SUBMIT);
    private static final Set<AssignmentMove> OF_AN_OVERSEER = EnumSet.of(
            AssignmentMove.SEND_BACK,
            AssignmentMove.ACCEPT,
            AssignmentMove.SUSPEND,
            AssignmentMove.RESUME,
            AssignmentMove.CANCEL,
            AssignmentMove.SUPERSEDE,
            AssignmentMove.REOPEN);

    static Actions of(Assignment assignment, Caller caller, Authentication authentication) {
        var moves = EnumSet.noneOf(AssignmentMove.class);
        moves.addAll(assignment.status().moves());
        if (caller.actsFor(assignment.agency())) {
            moves.retainAll(OF_THE_OWNER);
            return new Actions(holds(authentication, "SCOPE_deadline:write") ? moves : Set.of());
        }
        moves.retainAll(OF_AN_OVERSEER);
        return new Actions(holds(authentication, "ROLE_OVERSEER") ? moves : Set.of());
    }

    public boolean any() {
        return !moves.isEmpty();
    }

    /** @param move name of an {@link AssignmentMove} */
    public boolean can(String move) {
        return moves.contains(AssignmentMove.valueOf(move));
    }

    private static boolean holds(Authentication authentication, String authority) {
        return authentication.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
