package vn.gov.directive24.deadline.indicator;

/**
 * What an event says about one thing that an indicator counts.
 *
 * @param subject id of the thing
 * @param bucket things of one bucket count once
 * @param counts whether it counts now
 * @param synthetic whether it is a generated row
 * @param whole how many there are in all, where the event says so; events of different things come in any order, so
 *     what was seen so far may be fewer
 */
public record Observation(
        Measure measure, String subject, String bucket, boolean counts, boolean synthetic, long whole) {

    public static Observation of(Measure measure, String subject, boolean counts, boolean synthetic) {
        return new Observation(measure, subject, subject, counts, synthetic, 0);
    }

    public Observation ofWhole(long whole) {
        return new Observation(measure, subject, bucket, counts, synthetic, whole);
    }
}
