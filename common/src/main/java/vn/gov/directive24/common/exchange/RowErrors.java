package vn.gov.directive24.common.exchange;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that one round of corrections is enough; what is more than anybody reads is counted only. */
public final class RowErrors {

    private static final int MOST = 500;

    private final int most;
    private final List<RowError> errors = new ArrayList<>();
    private int count;

    public RowErrors() {
        this(MOST);
    }

    /** @param most how many are told; the others are counted */
    public RowErrors(int most) {
        this.most = most;
    }

    public void add(String sheet, int row, String column, String reason) {
        add(new RowError(sheet, row, column, reason, null));
    }

    public void add(String sheet, int row, String column, String reason, String remedy) {
        add(new RowError(sheet, row, column, reason, remedy));
    }

    private void add(RowError error) {
        count++;
        if (errors.size() < most) {
            errors.add(error);
        }
    }

    /** How many there are, also those that are counted only. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public List<RowError> all() {
        return List.copyOf(errors);
    }
}
