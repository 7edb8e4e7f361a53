package vn.gov.directive24.deadline.extension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for a later due date, and what became of it.
 *
 * @param assignment id of the assignment
 * @param number of the assignment's requests, from 1
 * @param originalDue the date first set, which no extension changes; absent when there was none at first
 * @param dueBefore the due date at the time of the request
 * @param grantedDue the new due date; only when granted
 * @param reference the document that grants it
 * @param reason why it was refused
 */
public record Extension(
        String assignment,
        int number,
        String directive,
        String task,
        String agency,
        ExtensionState state,
        @Nullable LocalDate originalDue,
        LocalDate dueBefore,
        LocalDate askedDue,
        String grounds,
        LocalDate askedOn,
        String askedBy,
        @Nullable LocalDate grantedDue,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy) {}
