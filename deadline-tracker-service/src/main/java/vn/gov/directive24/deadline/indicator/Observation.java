package vn.gov.directive24.deadline.indicator;

/**
 * What an event says about one thing that an indicator counts.
 *
 * @param subject id of the thing
 * @param bucket things of one bucket count once
 * @param counts whether it counts now
 * @param synthetic whether it is a generated row
 */
public record Observation(Measure measure, String subject, String bucket, boolean counts, boolean synthetic) {

    public static Observation of(Measure measure, String subject, boolean counts, boolean synthetic) {
        return new Observation(measure, subject, subject, counts, synthetic);
    }
}
