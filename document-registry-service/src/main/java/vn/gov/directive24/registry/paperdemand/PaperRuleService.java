package vn.gov.directive24.registry.paperdemand;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.registry.paperdemand.PaperRuleEvent.PaperRuleEnded;
import vn.gov.directive24.registry.paperdemand.PaperRuleEvent.PaperRuleWritten;
import vn.gov.directive24.registry.paperdemand.PaperRuleEvent.PaperRulesShipped;
import vn.gov.directive24.registry.paperdemand.RuleVersion.Origin;

/** The rules as an administrator keeps them. Changes made together are seen together. */
@Service
public class PaperRuleService {

    private static final Logger log = LoggerFactory.getLogger(PaperRuleService.class);
    private static final String LOCK = "paper-rules";
    private static final String SYSTEM = "system";
    private static final int MOST_NAMED = 20;
    private static final String SHIPPED = "shipped with the platform";

    private final RuleStore store;
    private final RuleBooks books;
    private final ClusterLock locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PaperRuleCatalogue catalogue;
    private final Map<String, PaperRule> shipped;

    @Autowired
    PaperRuleService(
            RuleStore store, RuleBooks books, ClusterLock locks, ApplicationEventPublisher events, Clock clock) {
        this(store, books, locks, events, clock, PaperRuleCatalogue.load());
    }

    PaperRuleService(
            RuleStore store,
            RuleBooks books,
            ClusterLock locks,
            ApplicationEventPublisher events,
            Clock clock,
            PaperRuleCatalogue catalogue) {
        this.store = store;
        this.books = books;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
        this.catalogue = catalogue;
        this.shipped = catalogue.rules().stream().collect(Collectors.toMap(PaperRule::code, Function.identity()));
    }

    /**
     * Only a later catalogue writes over an earlier one, so that an instance of an earlier release that starts again does
     * not. What an administrator has written about a shipped rule stands.
     */
    void loadCatalogue() {
        locks.runInTurn(LOCK, () -> {
            var known = store.newestByCode();
            int last = known.values().stream()
                    .mapToInt(RuleVersion::catalogueNumber)
                    .max()
                    .orElse(0);
            if (catalogue.number() < last) {
                log.info("Rules of catalogue {} are kept; this release ships {}.", last, catalogue.number());
                return;
            }
            int added = 0;
            int changed = 0;
            for (var rule : catalogue.rules()) {
                var newest = known.get(rule.code());
                if (newest == null) {
                    ship(rule, 1);
                    added++;
                } else if (isOutdated(newest) && !newest.rule().equals(rule)) {
                    ship(rule, newest.version() + 1);
                    changed++;
                }
            }
            changed += endDropped(known);
            if (added + changed > 0) {
                events.publishEvent(new PaperRulesShipped(added, changed));
            }
        });
    }

    private boolean isOutdated(RuleVersion newest) {
        return newest.origin() == Origin.CATALOGUE && newest.catalogueNumber() < catalogue.number();
    }

    /** A rule that is no longer shipped ends on the day before; what it led to until then stays as it was. */
    private int endDropped(Map<String, RuleVersion> known) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        var shipped = catalogue.codes();
        int ended = 0;
        for (var newest : known.values()) {
            var rule = newest.rule();
            if (isOutdated(newest)
                    && !shipped.contains(rule.code())
                    && (rule.to() == null || rule.to().isAfter(yesterday))) {
                ship(rule.endedOn(yesterday), newest.version() + 1);
                ended++;
            }
        }
        return ended;
    }

    private void ship(PaperRule rule, int version) {
        store.append(new RuleVersion(
                rule, version, Origin.CATALOGUE, catalogue.number(), SHIPPED, null, SYSTEM, OffsetDateTime.now(clock)));
    }

    /** Whether an administrator's wording is another than the one that this release ships. */
    public boolean differsFromShipped(RuleVersion version) {
        return version.origin() == Origin.ADMINISTRATOR
                && shipped.containsKey(version.rule().code())
                && !version.rule().equals(shipped.get(version.rule().code()));
    }

    /** What the changes would do to a sample of questions; nothing is written. */
    public RulePreview preview(List<RuleChange> changes, List<DecisionRequest> sample) {
        int seen = store.lastWritten();
        var known = store.newestByCode();
        requireKnownDocuments(changes, known);
        var rules = new LinkedHashMap<String, PaperRule>();
        known.forEach((code, version) -> rules.put(code, version.rule()));
        // What a rule says now and what it would say: both speak of what may change.
        var spoken = new ArrayList<PaperRule>();
        var was = List.copyOf(rules.values());
        changes.forEach(change -> {
            var rule = changed(change, known);
            var newest = known.get(rule.code());
            if (newest != null) {
                spoken.add(newest.rule());
            }
            spoken.add(rule);
            rules.put(rule.code(), rule);
        });
        var contents = books.current().contents();
        var before = books.book(contents.with(was));
        var after = books.book(contents.with(List.copyOf(rules.values())));
        return RulePreview.between(seen, before, after, spoken, sample, LocalDate.now(clock));
    }

    /**
     * All of them or none; every instance answers by them within a second.
     *
     * @param seen what the preview said was the last thing written about rules; null where none was looked at
     */
    @Transactional
    public List<RuleVersion> apply(
            List<RuleChange> changes,
            @Nullable Integer seen,
            String legalReference,
            @Nullable String reason,
            Caller caller) {
        locks.runInTurn(LOCK, () -> {});
        if (seen != null) {
            EntityTags.check(EntityTags.tag(seen), store.lastWritten());
        }
        var known = store.newestByCode();
        requireKnownDocuments(changes, known);
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
                    return append(rule, version, legalReference, reason, caller.subject());
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
                requireKnownTypes(write);
                yield placed(write.rule(), newest);
            }
            case RuleChange.End end -> {
                if (newest == null) {
                    throw new PaperRuleNotFound(end.code());
                }
                yield newest.rule().endedOn(end.lastDay());
            }
        };
    }

    /** The row, the notes and whether it is in part are the document's: a new wording of a shipped rule keeps them. */
    private PaperRule placed(PaperRule rule, @Nullable RuleVersion newest) {
        var before = newest == null ? null : shipped.getOrDefault(rule.code(), newest.rule());
        return before == null ? rule : rule.with(rule.basis().placedAs(before.basis()));
    }

    /** A rule that moves the dates of a document nobody has rules of would be written, and move nothing. */
    private static void requireKnownDocuments(List<RuleChange> changes, Map<String, RuleVersion> known) {
        var documents = new TreeSet<String>();
        known.values().forEach(version -> addDocument(version.rule(), documents));
        for (var change : changes) {
            if (change instanceof RuleChange.Write write) {
                addDocument(write.rule(), documents);
            }
        }
        for (var change : changes) {
            if (change instanceof RuleChange.Write write
                    && write.rule().effect().isOfProcedure()
                    && !documents.contains(write.rule().force().document())) {
                throw new InvalidField(
                        write.at() + "/document",
                        "No rule is of a document with the key \"%s\", so none would move. Give one of: %s."
                                .formatted(
                                        write.rule().force().document(),
                                        documents.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))));
            }
        }
    }

    private static void addDocument(PaperRule rule, Set<String> documents) {
        switch (rule.effect()) {
            case REPLACED, CUT, PERMITTED -> documents.add(rule.force().document());
            case LISTED, URGED, EARLIER, GIVES_WAY -> {}
        }
    }

    private void requireKnownTypes(RuleChange.Write write) {
        for (var type : write.rule().scope().types()) {
            // What was registered a moment ago may not be in memory yet.
            if (!books.current().hasType(type) && !store.hasType(type)) {
                throw new InvalidField(write.at() + "/types", "There is no document type \"%s\".".formatted(type));
            }
        }
    }

    private RuleVersion append(
            PaperRule rule, int version, String legalReference, @Nullable String reason, String actor) {
        var appended = new RuleVersion(
                rule, version, Origin.ADMINISTRATOR, null, legalReference, reason, actor, OffsetDateTime.now(clock));
        store.append(appended);
        return appended;
    }

    /**
     * The newest version of each, by code.
     *
     * @param asOf the versions that were the newest at the end of that day; null for now
     */
    @Transactional(readOnly = true)
    public List<RuleVersion> list(RuleFilter filter, @Nullable LocalDate asOf) {
        var end = AsOf.endOrNow(asOf, clock);
        return (end == null ? store.newest() : store.newest(end))
                .stream().filter(version -> filter.passes(version.rule())).toList();
    }

    /**
     * The versions by which an answer was given, by code.
     *
     * @param revision the answer's {@code rulesRevision}
     * @throws RuleRevisionNotFound when it is of another registry
     */
    @Transactional(readOnly = true)
    public List<RuleVersion> listOf(String revision, RuleFilter filter) {
        var asked = RuleRevision.of(revision);
        if (!store.hasBeenAt(asked)) {
            throw new RuleRevisionNotFound(revision);
        }
        return store.newest(asked).stream()
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
