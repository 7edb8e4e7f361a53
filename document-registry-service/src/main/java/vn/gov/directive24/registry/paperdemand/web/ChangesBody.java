package vn.gov.directive24.registry.paperdemand.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.paperdemand.Askers;
import vn.gov.directive24.registry.paperdemand.DecisionRequest;
import vn.gov.directive24.registry.paperdemand.RuleChange;

/**
 * What an administrator changes together.
 *
 * @param legalReference the document that orders the change; needed unless it is a dry run
 * @param reason why, in her own words, up to 1,000 characters
 * @param write new rules, or new wordings of rules, up to 1,000
 * @param end rules that end, up to 1,000
 * @param seen what the preview answered; the write is refused when rules were written since
 * @param sample questions to compare, up to 1,000
 */
record ChangesBody(
        @Nullable String legalReference,
        @Nullable String reason,
        @Nullable List<RuleBody> write,
        @Nullable List<EndBody> end,
        @Nullable Integer seen,
        @Nullable List<DecisionBody> sample) {

    private static final int MOST = 1_000;
    private static final int LONGEST_REFERENCE = 500;
    private static final int LONGEST_REASON = 1_000;

    String requireLegalReference() {
        if (legalReference == null || legalReference.isBlank() || legalReference.length() > LONGEST_REFERENCE) {
            throw new InvalidField("/legalReference", "Name the document that orders this, in up to 500 characters.");
        }
        return legalReference;
    }

    List<RuleChange> toChanges() {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new InvalidField("/reason", "A reason has up to 1,000 characters.");
        }
        var changes = new ArrayList<RuleChange>();
        var written = given(write, "/write");
        for (int index = 0; index < written.size(); index++) {
            changes.add(written.get(index).toChange("/write/" + index));
        }
        var ended = given(end, "/end");
        for (int index = 0; index < ended.size(); index++) {
            changes.add(ended.get(index).toChange("/end/" + index));
        }
        if (changes.isEmpty()) {
            throw new InvalidField("/write", "Write or end at least one rule.");
        }
        if (changes.stream().map(RuleChange::code).distinct().count() < changes.size()) {
            throw new InvalidField("/write", "Each rule can be changed once at a time.");
        }
        return changes;
    }

    List<DecisionRequest> toSample(Askers askers, Caller caller, LocalDate today) {
        var questions = given(sample, "/sample");
        var requests = new ArrayList<DecisionRequest>();
        for (int index = 0; index < questions.size(); index++) {
            requests.add(questions.get(index).toRequest(askers, caller, today, "/sample/" + index));
        }
        return requests;
    }

    private static <T> List<T> given(@Nullable List<T> list, String at) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > MOST || list.stream().anyMatch(Objects::isNull)) {
            throw new InvalidField(at, "Give up to 1,000.");
        }
        return list;
    }

    /** @param lastDay the last day on which the rule holds; before its first day, it never holds */
    record EndBody(
            @Nullable String code,
            @Nullable LocalDate lastDay,
            @Nullable Integer ifVersion) {

        RuleChange toChange(String at) {
            if (code == null) {
                throw new InvalidField(at + "/code", "Name the rule that ends.");
            }
            if (lastDay == null) {
                throw new InvalidField(at + "/lastDay", "Name the last day on which the rule holds.");
            }
            return new RuleChange.End(code, lastDay, ifVersion);
        }
    }
}
