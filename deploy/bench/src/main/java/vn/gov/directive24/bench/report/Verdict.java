package vn.gov.directive24.bench.report;

import java.util.ArrayList;
import java.util.List;

/** What was promised, what was seen, and whether the one keeps the other. */
public final class Verdict {

    private final List<Finding> findings = new ArrayList<>();

    public void check(String promise, String seen, boolean kept) {
        findings.add(new Finding(promise, seen, kept));
    }

    public boolean isKept() {
        return findings.stream().allMatch(Finding::kept);
    }

    public Table table() {
        var table = Table.of("promise", "seen", "verdict");
        findings.forEach(
                finding -> table.row(finding.promise(), finding.seen(), finding.kept() ? "kept" : "**NOT KEPT**"));
        return table;
    }

    private record Finding(String promise, String seen, boolean kept) {}
}
