package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;

/**
 * The scores of a month are fixed: the first time, or anew after a correction of the record.
 *
 * @param month for example {@code 2025-10}
 * @param version 1, and one more for each correction
 * @param formula version of the formula
 * @param agencies how many have a score
 * @param hash SHA-256 of the canonical JSON of the scores, in hexadecimal
 * @param on the day on which they were fixed
 */
public record ScoresFrozenV1(String month, int version, int formula, int agencies, String hash, LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.scores-frozen.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return "scores:" + month;
    }
}
