package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.Holder;

/**
 * One rule on who may ask for which paper, as data.
 *
 * @param code stable, for example {@code NQ66.7-PL1-12}
 * @param scope whom and what it speaks of
 * @param from first day on which it holds
 * @param to last day on which it holds; null for no end
 * @param force how it stands to other rules and to data that fail
 * @param basis what to cite
 */
public record PaperRule(
        String code,
        Effect effect,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate to,
        Force force,
        Basis basis) {

    public static final String CODE_FORMAT = "[A-Z0-9][A-Za-z0-9.-]{1,59}";

    /** What a rule does. */
    public enum Effect {
        /** Data stand in the paper's place. */
        REPLACED,
        /** The paper is no longer part of the dossier. */
        CUT,
        /** The paper may not be asked for while the monthly list in force names it. */
        LISTED,
        /** The asker is urged to do without a paper that the list names and the citizen has shown. */
        URGED,
        /** The paper may be asked for. */
        PERMITTED,
        /** The document's rules hold for the procedure from this day already (Resolution 66.7, Article 10.2). */
        EARLIER,
        /** A later document governs the procedure from this day (Resolution 66.7, Article 10.3). */
        GIVES_WAY;

        boolean forbids() {
            return this == REPLACED || this == CUT;
        }

        boolean isOfList() {
            return this == LISTED || this == URGED;
        }

        boolean isOfProcedure() {
            return this == EARLIER || this == GIVES_WAY;
        }
    }

    /**
     * @param procedure one procedure's code; null for every procedure
     * @param types codes of document types; empty for those on the list, or where only the text is known
     * @param paper the paper's name as printed, by which it is found as well; null where the types say all
     * @param holder whose papers; null for any
     * @param citizensOnly whether it speaks of citizens only
     */
    public record Scope(
            Set<AskerKind> askers,
            @Nullable String procedure,
            List<String> types,
            @Nullable String paper,
            @Nullable Holder holder,
            boolean citizensOnly) {

        public Scope {
            askers = Set.copyOf(askers);
            types = List.copyOf(types);
        }
    }

    /**
     * @param document the document's key: EARLIER and GIVES_WAY change the dates of the rules of that document
     * @param prevails whether it stands above other documents while it holds (Resolution 66.7, Article 10.4)
     * @param supplement whether the paper may be asked for when the data fail (Article 2.2)
     * @param asFarAsAnswered whether it holds only as far as the database answers (Article 6.1)
     * @param limits how long there is to ask for a supplement; null where the document's own hold
     */
    public record Force(
            String document,
            boolean prevails,
            boolean supplement,
            boolean asFarAsAnswered,
            @Nullable List<TimeLimit> limits) {

        public Force(String document, boolean prevails, boolean supplement, boolean asFarAsAnswered) {
            this(document, prevails, supplement, asFarAsAnswered, null);
        }
    }

    /**
     * @param document as it is cited, for example {@code 66.7/2025/NQ-CP}
     * @param row of the annex, from 1
     * @param paper as the row prints it
     * @param amends the document and provision that asked for the paper
     * @param partly whether the data replace a part of the paper only
     */
    public record Basis(
            String document,
            @Nullable String article,
            @Nullable String annex,
            @Nullable Integer row,
            @Nullable String paper,
            @Nullable String procedureName,
            @Nullable String database,
            @Nullable String owner,
            @Nullable String amends,
            boolean partly,
            String textVi,
            @Nullable String textEn,
            @Nullable String noteVi,
            @Nullable String noteEn) {

        /** With what another basis says of the same document and this one does not: its row, notes, and how far. */
        Basis placedAs(Basis other) {
            return document.equals(other.document)
                    ? new Basis(
                            document,
                            article,
                            other.annex,
                            other.row,
                            paper,
                            other.procedureName,
                            database,
                            owner,
                            other.amends,
                            other.partly,
                            textVi,
                            textEn,
                            other.noteVi,
                            other.noteEn)
                    : this;
        }
    }

    /** Ended before its first day. */
    boolean neverHolds() {
        return to != null && to.isBefore(from);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    PaperRule with(Basis other) {
        return new PaperRule(code, effect, scope, from, to, force, other);
    }

    PaperRule until(LocalDate lastDay) {
        return new PaperRule(code, effect, scope, from, lastDay, force, basis);
    }

    /** Before its first day it never holds. */
    PaperRule endedOn(LocalDate lastDay) {
        return until(lastDay.isBefore(from) ? from.minusDays(1) : lastDay);
    }
}
