package vn.gov.directive24.registry.paperdemand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.paperdemand.PaperRule.Basis;
import vn.gov.directive24.registry.paperdemand.PaperRule.Effect;
import vn.gov.directive24.registry.paperdemand.PaperRule.Force;
import vn.gov.directive24.registry.paperdemand.PaperRule.Scope;

/** The rules as years of work would leave them: the shipped ones, 2,000 more, 578 types and three years of lists. */
public final class RulePopulation {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final int TYPES = 578;
    public static final int RULES = 2_000;

    private static final int MONTHS = 36;
    private static final int LISTED = 400;
    private static final int QUESTIONS = 4_096;
    private static final int STATES = 5;

    private RulePopulation() {}

    static RuleContents contents() {
        var rules = new ArrayList<>(PaperRuleCatalogue.load().rules());
        for (int index = 0; index < RULES; index++) {
            rules.add(rule(index));
        }
        return new RuleContents("bench", Instant.EPOCH, rules, types(), lists());
    }

    static RuleBook book() {
        return new RuleBook(contents(), PaperRuleCatalogue.load().knownFrom());
    }

    private static PaperRule rule(int index) {
        var effect = index % 3 == 0 ? Effect.PERMITTED : index % 3 == 1 ? Effect.CUT : Effect.REPLACED;
        return new PaperRule(
                "B-" + index,
                effect,
                new Scope(
                        Set.of(AskerKind.STATE_AGENCY),
                        "9.%06d".formatted(index / 2),
                        List.of(code(index % TYPES)),
                        null,
                        null,
                        false),
                LocalDate.of(2026, 1, 1),
                index % 2 == 0 ? null : LocalDate.of(2026, 12, 31),
                new Force("ND" + index, false, true, false),
                new Basis(
                        index + "/2026/NĐ-CP",
                        "khoản 1 Điều 5",
                        null,
                        null,
                        null,
                        null,
                        "Cơ sở dữ liệu chuyên ngành số " + index,
                        "Bộ quản lý chuyên ngành",
                        null,
                        false,
                        "Quy định số " + index + " của văn bản chuyên ngành.",
                        null,
                        null,
                        null));
    }

    private static List<PaperType> types() {
        var types = new ArrayList<PaperType>();
        for (int index = 0; index < TYPES; index++) {
            for (int state = 0; state < STATES; state++) {
                types.add(new PaperType(
                        code(index),
                        LocalDate.of(2025, 9, 1).plusMonths(state),
                        name(index),
                        null,
                        List.of("GCN mẫu %d".formatted(index), "Bản sao giấy tờ mẫu số %d".formatted(index)),
                        index < 188 ? Holder.PERSONAL : Holder.ORGANISATION,
                        null,
                        null,
                        index < LISTED,
                        false,
                        false));
            }
        }
        return types;
    }

    private static List<MonthlyList> lists() {
        var lists = new ArrayList<MonthlyList>();
        for (int month = 0; month < MONTHS; month++) {
            var integrated = new HashSet<String>();
            for (int index = 0; index < LISTED; index++) {
                integrated.add(code(index));
            }
            var upTo = LocalDate.of(2025, 10, 31).plusMonths(month);
            lists.add(new MonthlyList(month + 1, upTo, upTo.plusDays(5), integrated));
        }
        return lists;
    }

    private static String code(int index) {
        return "BENCH-%03d".formatted(index);
    }

    private static String name(int index) {
        return "Giấy tờ mẫu số %d".formatted(index);
    }

    /** A desk's day: rows of the annexes, other procedures, no procedure; each third by its printed name. */
    static DecisionRequest[] questions(boolean printed) {
        var rows = PaperRuleCatalogue.load().rules().stream()
                .filter(rule ->
                        rule.basis().row() != null && !rule.scope().types().isEmpty())
                .toList();
        var questions = new DecisionRequest[QUESTIONS];
        for (int index = 0; index < QUESTIONS; index++) {
            var row = rows.get(index % rows.size());
            questions[index] = switch (index % 3) {
                case 0 ->
                    question(
                            row.scope().procedure(),
                            printed ? null : row.scope().types().getFirst(),
                            printed ? row.scope().paper() : null,
                            index);
                case 1 -> question("9.%06d".formatted(index % RULES), code(index % TYPES), null, index);
                default ->
                    question(null, printed ? null : code(index % TYPES), printed ? name(index % TYPES) : null, index);
            };
        }
        return questions;
    }

    /** A paper by its printed name only. */
    static DecisionRequest named(String paper) {
        return question(null, null, paper, 0);
    }

    private static DecisionRequest question(
            @org.jspecify.annotations.Nullable String procedure,
            @org.jspecify.annotations.Nullable String paper,
            @org.jspecify.annotations.Nullable String name,
            int index) {
        return new DecisionRequest(
                index % 10 == 0 ? new Asker("NHTM", AskerKind.NON_STATE) : new Asker("P01", AskerKind.STATE_AGENCY),
                procedure,
                paper,
                name,
                null,
                index % 2 == 0,
                index % 20 == 0 ? Lookup.UNAVAILABLE : Lookup.NOT_ASKED,
                null,
                PersonKind.CITIZEN,
                TODAY.minusDays(index % 300));
    }
}
