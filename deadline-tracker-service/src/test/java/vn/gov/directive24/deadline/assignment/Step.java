package vn.gov.directive24.deadline.assignment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One thing that may happen to an assignment, whether or not it is allowed just then.
 *
 * @param days that pass before it
 * @param value feeds whatever the move needs
 */
record Step(AssignmentMove move, int days, int value) {

    private static final List<String> COORDINATING = List.of("BXD", "BKHCN");

    /** Does it; a refusal is the domain's business. */
    void on(Assignment assignment, LocalDate today) {
        var kind = BlockerKind.values()[value % BlockerKind.values().length];
        var agency = COORDINATING.get(value % COORDINATING.size());
        var document = new Withdrawal("Quyết định " + value, null);
        var file = new EvidenceFile("%064x".formatted(value), value + ".pdf", "application/pdf", 1);
        switch (move) {
            case START -> assignment.start(today);
            case REPORT ->
                assignment.report(
                        new ProgressReport(value % 101, Confidence.values()[value % 3], "báo cáo " + value), today);
            case BLOCK -> {
                if (value % 2 == 0) {
                    assignment.raise(kind, "vướng mắc", today);
                } else {
                    assignment.clear(kind, "đã gỡ", today);
                }
            }
            case ASK_EXTENSION -> assignment.askForExtension(today.plusDays(value % 90), "căn cứ", today);
            case DECIDE_EXTENSION -> {
                var number = assignment.extensionRequests() + (value % 10 == 0 ? 1 : 0);
                if (value % 3 == 0) {
                    assignment.refuseExtension(number, "không có căn cứ", today);
                } else {
                    assignment.extend(number, today.plusDays(value % 90), "Công văn " + value, today);
                }
            }
            case CHANGE_EVIDENCE -> {
                if (value % 2 == 0) {
                    assignment.addEvidence(file, today);
                } else {
                    assignment.withdrawEvidence(file, today);
                }
            }
            case ANSWER -> {
                if (value % 2 == 0) {
                    assignment.confirmShare(agency, today);
                } else {
                    assignment.disputeShare(agency, "chưa khớp", today);
                }
            }
            case SUBMIT -> assignment.submit(new Evidence("xong", null, null, List.of()), today);
            case SEND_BACK -> assignment.sendBack("thiếu", today);
            case ACCEPT -> assignment.accept(value % 2 == 0 ? "đã đối chiếu" : null, today);
            case SUSPEND -> assignment.suspend("chờ", today);
            case RESUME -> assignment.resume(today);
            case CANCEL -> assignment.cancel(document, today);
            case SUPERSEDE -> assignment.supersede(document, today);
            case REOPEN -> assignment.reopen("nhầm", today);
        }
    }

    static List<AssignmentMove> moves() {
        return Arrays.asList(AssignmentMove.values());
    }
}
