package vn.gov.directive24.deadline.indicator;

/** Which way is better. */
public enum Direction {
    UP,
    DOWN
}
