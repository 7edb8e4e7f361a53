package vn.gov.directive24.deadline.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does again what the history says was done, and knows nothing else. */
final class Replay {

    private final Assignment assignment;

    private Replay(Assignment assignment) {
        this.assignment = assignment;
    }

    static Assignment of(String directive, String task, String agency, List<Row> history) {
        var first = history.getFirst();
        var replay = new Replay(Assignment.open(directive, task, agency, first.due(), first.day()));
        history.stream().skip(1).forEach(replay::again);
        return replay.assignment;
    }

    private void again(Row row) {
        var day = row.day();
        switch (row.event()) {
            case "STARTED" -> assignment.start(day);
            case "REPORTED" ->
                assignment.report(
                        new ProgressReport(
                                required(row.progress()), Confidence.valueOf(required(row.confidence())), row.said()),
                        day);
            case "BLOCKED" -> assignment.raise(BlockerKind.valueOf(row.who()), row.what(), day);
            case "UNBLOCKED" -> assignment.clear(BlockerKind.valueOf(row.who()), row.what(), day);
            case "EXTENSION_REQUESTED" -> assignment.askForExtension(required(row.askedDue()), row.what(), day);
            case "EXTENSION_GRANTED" ->
                assignment.extend(assignment.extensionRequests(), required(row.due()), row.said(), day);
            case "EXTENSION_REFUSED" -> assignment.refuseExtension(assignment.extensionRequests(), row.said(), day);
            case "SHARE_CONFIRMED" -> assignment.confirmShare(row.said(), day);
            case "SHARE_DISPUTED" -> assignment.disputeShare(row.who(), row.what(), day);
            case "SUBMITTED" -> assignment.submit(new Evidence(row.said(), null, null, List.of()), day);
            case "RETURNED" -> assignment.sendBack(row.said(), day);
            case "ACCEPTED" -> assignment.accept(row.detail(), day);
            case "SUSPENDED" -> assignment.suspend(row.said(), day);
            case "RESUMED" -> assignment.resume(day);
            case "CANCELLED" -> assignment.cancel(new Withdrawal(row.said(), null), day);
            case "SUPERSEDED" -> assignment.supersede(new Withdrawal(row.said(), null), day);
            case "REOPENED" -> assignment.reopen(row.said(), day);
            case "OVERDUE" -> assignment.breachIfOverdue(day);
            case "EVIDENCE_ADDED", "EVIDENCE_WITHDRAWN" -> {
                // Files are no part of how it stands.
            }
            default -> throw new IllegalStateException("Nobody knows how to do again: " + row.event());
        }
    }

    private static <T> T required(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }

    /** What the history keeps of an event. */
    record Row(
            LocalDate day,
            String event,
            @Nullable LocalDate due,
            @Nullable LocalDate askedDue,
            @Nullable Integer progress,
            @Nullable String confidence,
            @Nullable String detail) {

        String said() {
            return required(detail);
        }

        String who() {
            return said().substring(0, said().indexOf(": "));
        }

        String what() {
            return said().substring(said().indexOf(": ") + 2);
        }
    }
}
