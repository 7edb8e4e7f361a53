package vn.gov.directive24.bench.report;

import java.util.ArrayList;
import java.util.List;

/** What one measurement gave each time it was repeated; its median is what is reported. */
public record Samples(List<Double> values) {

    public Samples {
        values = List.copyOf(values);
    }

    public static Samples none() {
        return new Samples(List.of());
    }

    public Samples with(double value) {
        var more = new ArrayList<>(values);
        more.add(value);
        return new Samples(more);
    }

    /** @throws IllegalStateException when nothing was measured */
    public double median() {
        if (values.isEmpty()) {
            throw new IllegalStateException("Nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * The median of the ratios to what was measured beside each, so that a machine which becomes busier in between
     * changes little.
     */
    public double of(Samples baseline) {
        var ratios = none();
        for (int index = 0; index < values.size(); index++) {
            ratios = ratios.with(values.get(index) / baseline.values.get(index));
        }
        return ratios.median();
    }

    public double lowest() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    public double highest() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}
