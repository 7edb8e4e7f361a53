package vn.gov.directive24.deadline.assignment;

/** What officials do with an assignment. */
public enum AssignmentMove {
    START("started"),
    REPORT("reported on"),
    BLOCK("blocked or unblocked"),
    ASK_EXTENSION("extended on request"),
    DECIDE_EXTENSION("extended"),
    CHANGE_EVIDENCE("given or relieved of evidence"),
    ANSWER("confirmed or disputed"),
    SUBMIT("submitted"),
    SEND_BACK("sent back"),
    ACCEPT("accepted"),
    SUSPEND("suspended"),
    RESUME("resumed"),
    CANCEL("cancelled"),
    SUPERSEDE("superseded"),
    REOPEN("reopened");

    private final String done;

    AssignmentMove(String done) {
        this.done = done;
    }

    /** As it stands behind "can be". */
    String done() {
        return done;
    }
}
