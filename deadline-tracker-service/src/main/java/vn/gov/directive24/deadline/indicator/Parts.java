package vn.gov.directive24.deadline.indicator;

/**
 * How much of an indicator is in: it is the sum of what each agency reports that owes a task with it.
 *
 * @param reported agencies that have reported
 * @param expected agencies that owe a task with it
 */
public record Parts(int reported, int expected) {

    public boolean isComplete() {
        return reported >= expected;
    }

    /** What is still missing can lift a count and nothing else, so only a growing count reaches its target early. */
    boolean suffice(IndicatorKind kind, Direction direction) {
        return isComplete() || (kind == IndicatorKind.COUNT && direction == Direction.UP);
    }
}
