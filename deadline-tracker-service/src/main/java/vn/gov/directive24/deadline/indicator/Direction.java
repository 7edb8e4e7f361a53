package vn.gov.directive24.deadline.indicator;

import java.math.BigDecimal;

/** Which way is better. */
public enum Direction {
    UP,
    DOWN;

    boolean meets(BigDecimal value, BigDecimal target) {
        return switch (this) {
            case UP -> value.compareTo(target) >= 0;
            case DOWN -> value.compareTo(target) <= 0;
        };
    }
}
