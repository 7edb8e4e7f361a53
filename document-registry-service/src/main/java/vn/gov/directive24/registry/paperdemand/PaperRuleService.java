package vn.gov.directive24.registry.paperdemand;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.registry.paperdemand.PaperRuleEvent.PaperRuleEnded;
import vn.gov.directive24.registry.paperdemand.PaperRuleEvent.PaperRuleWritten;
import vn.gov.directive24.registry.paperdemand.PaperRuleEvent.PaperRulesShipped;
import vn.gov.directive24.registry.paperdemand.RuleVersion.Origin;

/** The rules as an administrator keeps them. Changes made together are seen together. */
@Service
public class PaperRuleService {

    private static final String LOCK = "paper-rules";
    private static final String SYSTEM = "system";
    private static final String SHIPPED = "shipped with the platform";

    private final RuleStore store;
    private final RuleBooks books;
    private final ClusterLock locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperRuleService(
            RuleStore store, RuleBooks books, ClusterLock locks, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.books = books;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /** What an administrator has written about a shipped rule stands. */
    void loadCatalogue() {
        locks.runInTurn(LOCK, () -> {
            var known = store.newestByCode();
            int added = 0;
            int changed = 0;
            for (var rule : PaperRuleCatalogue.load().rules()) {
                var newest = known.get(rule.code());
                if (newest == null) {
                    append(rule, 1, Origin.CATALOGUE, SHIPPED, null, SYSTEM);
                    added++;
                } else if (newest.origin() == Origin.CATALOGUE && !newest.rule().equals(rule)) {
                    append(rule, newest.version() + 1, Origin.CATALOGUE, SHIPPED, null, SYSTEM);
                    changed++;
                }
            }
            if (added + changed > 0) {
                events.publishEvent(new PaperRulesShipped(added, changed));
            }
        });
    }

    /** What the changes would do to a sample of questions; nothing is written. */
    public RulePreview preview(List<RuleChange> changes, List<DecisionRequest> sample) {
        var known = store.newestByCode();
        var rules = new LinkedHashMap<String, PaperRule>();
        known.forEach((code, version) -> rules.put(code, version.rule()));
        var codes = new ArrayList<PaperRule>();
        changes.forEach(change -> {
            var rule = changed(change, known);
            codes.add(rule);
            rules.put(rule.code(), rule);
        });
        var before = books.current();
        var after = books.book(before.contents().with(List.copyOf(rules.values())));
        return RulePreview.between(before, after, codes, sample, LocalDate.now(clock));
    }

    /** All of them or none; every instance answers by them within a second. */
    @Transactional
    public List<RuleVersion> apply(
            List<RuleChange> changes, String legalReference, @Nullable String reason, Caller caller) {
        locks.runInTurn(LOCK, () -> {});
        var known = store.newestByCode();
        return changes.stream()
                .map(change -> {
                    var rule = changed(change, known);
                    var newest = known.get(rule.code());
                    int version = newest == null ? 1 : newest.version() + 1;
                    events.publishEvent(
                            switch (change) {
                                case RuleChange.Write write ->
                                    new PaperRuleWritten(rule.code(), version, legalReference, reason);
                                case RuleChange.End end ->
                                    new PaperRuleEnded(rule.code(), version, end.lastDay(), legalReference, reason);
                            });
                    return append(rule, version, Origin.ADMINISTRATOR, legalReference, reason, caller.subject());
                })
                .toList();
    }

    private PaperRule changed(RuleChange change, Map<String, RuleVersion> known) {
        var newest = known.get(change.code());
        if (change.ifVersion() != null) {
            EntityTags.check(EntityTags.tag(change.ifVersion()), newest == null ? 0 : newest.version());
        }
        return switch (change) {
            case RuleChange.Write write -> {
                requireKnownTypes(write.rule());
                yield write.rule();
            }
            case RuleChange.End end -> {
                if (newest == null) {
                    throw new PaperRuleNotFound(end.code());
                }
                var rule = newest.rule();
                yield rule.until(
                        end.lastDay().isBefore(rule.from()) ? rule.from().minusDays(1) : end.lastDay());
            }
        };
    }

    private void requireKnownTypes(PaperRule rule) {
        for (var type : rule.scope().types()) {
            if (!books.current().hasType(type)) {
                throw new InvalidField("/write", "There is no document type \"%s\".".formatted(type));
            }
        }
    }

    private RuleVersion append(
            PaperRule rule, int version, Origin origin, String legalReference, @Nullable String reason, String actor) {
        var appended = new RuleVersion(rule, version, origin, legalReference, reason, actor, OffsetDateTime.now(clock));
        store.append(appended);
        return appended;
    }

    /** The newest version of each, by code. */
    @Transactional(readOnly = true)
    public List<RuleVersion> list(RuleFilter filter) {
        return store.newest().stream()
                .filter(version -> filter.passes(version.rule()))
                .toList();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<RuleVersion> versions(String code) {
        var versions = store.versions(code).toList();
        if (versions.isEmpty()) {
            throw new PaperRuleNotFound(code);
        }
        return versions.reversed();
    }
}
