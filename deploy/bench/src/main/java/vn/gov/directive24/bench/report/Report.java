package vn.gov.directive24.bench.report;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Findings go to standard output as Markdown, and what is being done to standard error. */
public final class Report {

    private final PrintStream findings;
    private final PrintStream progress;

    public Report() {
        this(System.out, System.err);
    }

    Report(PrintStream findings, PrintStream progress) {
        this.findings = findings;
        this.progress = progress;
    }

    public void heading(String text) {
        findings.println("### " + text + "\n");
    }

    public void text(String text) {
        findings.println(text + "\n");
    }

    public void table(Table table) {
        findings.println(table + "\n");
        findings.flush();
    }

    public void doing(String what) {
        var now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        progress.println(now + " " + what);
    }
}
