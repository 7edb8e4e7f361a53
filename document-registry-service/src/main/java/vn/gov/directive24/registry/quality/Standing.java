package vn.gov.directive24.registry.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a document type stands in one criterion at the end of a day.
 *
 * @param nameVi the criterion's name in the Directive
 * @param threshold the rate that is needed, in per cent
 * @param measurement the latest; absent when nothing was measured
 * @param waiver in force that day
 * @param state what follows for INTEGRATED
 */
public record Standing(
        Criterion criterion,
        String nameVi,
        BigDecimal threshold,
        @Nullable Measurement measurement,
        @Nullable Waiver waiver,
        State state) {

    public enum State {
        MET,
        /** Not met, and somebody answers for that. */
        WAIVED,
        BELOW,
        NOT_MEASURED;

        public boolean isEnough() {
            return switch (this) {
                case MET, WAIVED -> true;
                case BELOW, NOT_MEASURED -> false;
            };
        }
    }

    /**
     * One measurement.
     *
     * @param rate 0 to 100 per cent
     * @param method how it was measured
     * @param evidence number of the minutes or address of the report
     * @param actor who recorded it
     */
    public record Measurement(
            BigDecimal rate,
            LocalDate measuredOn,
            String method,
            String evidence,
            LocalDate recordedOn,
            String actor) {}

    /**
     * One waiver.
     *
     * @param grantedBy who answers for it
     * @param validUntil its last day
     */
    public record Waiver(
            String grantedBy, String reason, String legalReference, LocalDate grantedOn, LocalDate validUntil) {}

    static Standing of(
            Criterion criterion, BigDecimal threshold, @Nullable Measurement measurement, @Nullable Waiver waiver) {
        return new Standing(
                criterion, criterion.nameVi(), threshold, measurement, waiver, stateOf(threshold, measurement, waiver));
    }

    private static State stateOf(BigDecimal threshold, @Nullable Measurement measurement, @Nullable Waiver waiver) {
        if (measurement != null && measurement.rate().compareTo(threshold) >= 0) {
            return State.MET;
        }
        if (waiver != null) {
            return State.WAIVED;
        }
        return measurement == null ? State.NOT_MEASURED : State.BELOW;
    }
}
