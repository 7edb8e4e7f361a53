package vn.gov.directive24.deadline.exchange;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that one round of corrections is enough; what is more than anybody reads is counted only. */
final class RowErrors {

    private static final int MOST = 500;

    private final List<RowError> errors = new ArrayList<>();
    private int count;

    void add(String sheet, int row, String column, String reason) {
        count++;
        if (errors.size() < MOST) {
            errors.add(new RowError(sheet, row, column, reason));
        }
    }

    /** How many there are, also those that are counted only. */
    int count() {
        return count;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<RowError> all() {
        return List.copyOf(errors);
    }
}
