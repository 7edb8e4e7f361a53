package vn.gov.directive24.deadline.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.gov.directive24.deadline.escalation.EscalationRule;
import vn.gov.directive24.deadline.escalation.EscalationRuleService.Wording;
import vn.gov.directive24.deadline.escalation.Recipient;
import vn.gov.directive24.deadline.escalation.Rung;

/**
 * An escalation rule as its form holds it: as it was typed, so that it can be shown again whatever is wrong with it.
 *
 * @param version of the rule that is changed; empty for a new one
 */
record RuleForm(String code, String version, String name, String directive, String agencies, List<Row> rows) {

    private static final int MOST_LEVELS = 20;
    private static final int SPARE_ROWS = 2;
    private static final int FARTHEST = 365;
    private static final int LONGEST_NAME = 200;
    private static final String CODE = "[a-z0-9-]{3,60}";

    /** A level; without days it is none. */
    record Row(String days, List<String> to, boolean quiet, boolean once) {

        static final Row EMPTY = new Row("", List.of(), true, false);

        static Row of(Rung rung) {
            return new Row(
                    Integer.toString(rung.daysFromDue()),
                    rung.recipients().stream().map(Recipient::name).toList(),
                    rung.quietOnHolidays(),
                    rung.atOnce());
        }

        public boolean tells(String recipient) {
            return to.contains(recipient);
        }
    }

    static RuleForm empty() {
        return new RuleForm("", "", "", "", "", withSpare(List.of()));
    }

    static RuleForm of(EscalationRule rule) {
        return new RuleForm(
                rule.code(),
                Long.toString(rule.version()),
                rule.nameVi(),
                Objects.requireNonNullElse(rule.directive(), ""),
                Objects.requireNonNullElse(rule.agencies(), ""),
                withSpare(rule.ladder().stream().map(Row::of).toList()));
    }

    static RuleForm of(MultiValueMap<String, String> typed) {
        var rows = new ArrayList<Row>();
        for (var row = 0; row < MOST_LEVELS; row++) {
            var days = text(typed, "days-" + row);
            if (!days.isEmpty()) {
                rows.add(new Row(
                        days,
                        typed.getOrDefault("to-" + row, List.of()),
                        typed.containsKey("quiet-" + row),
                        typed.containsKey("once-" + row)));
            }
        }
        return new RuleForm(
                text(typed, "code"),
                text(typed, "version"),
                text(typed, "name"),
                text(typed, "directive"),
                text(typed, "agencies"),
                withSpare(rows));
    }

    /** @throws FormIncomplete when it says no rule */
    Wording wording(AgencyChoice choice) {
        if (!code.matches(CODE)) {
            throw new FormIncomplete("code", "rule.code-form");
        }
        if (!agencies.isEmpty() && !choice.isKnown(agencies)) {
            throw new FormIncomplete("agencies", "form.agency", agencies);
        }
        var ladder = new ArrayList<Rung>();
        for (var row = 0; row < rows.size(); row++) {
            if (!rows.get(row).days().isEmpty()) {
                ladder.add(rung(rows.get(row), row));
            }
        }
        return new Wording(
                FormText.required(name, "name", LONGEST_NAME),
                blankToNull(directive),
                choice.codeOf(blankToNull(agencies)),
                List.copyOf(ladder));
    }

    /** Of what is sent again; levels only. */
    public List<Row> levels() {
        return rows.stream().filter(row -> !row.days().isEmpty()).toList();
    }

    private static Rung rung(Row row, int number) {
        var days = row.days().replace('−', '-');
        if (!days.matches("[+-]?\\d{1,3}") || Math.abs(Integer.parseInt(days)) > FARTHEST) {
            throw new FormIncomplete("days-" + number, "rule.days-form");
        }
        if (row.to().isEmpty()) {
            throw new FormIncomplete("to-" + number, "rule.recipient-form");
        }
        return new Rung(
                Integer.parseInt(days),
                row.to().stream().map(name -> recipient(name, number)).toList(),
                row.quiet(),
                row.once());
    }

    private static Recipient recipient(String name, int number) {
        try {
            return Recipient.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new FormIncomplete("to-" + number, "rule.recipient-form");
        }
    }

    private static List<Row> withSpare(List<Row> rows) {
        var all = new ArrayList<>(rows);
        for (var spare = 0; spare < SPARE_ROWS && all.size() < MOST_LEVELS; spare++) {
            all.add(Row.EMPTY);
        }
        return List.copyOf(all);
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "").strip();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
