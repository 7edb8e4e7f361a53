package vn.gov.directive24.deadline.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.directive.Directive;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.escalation.EscalationEvent.EscalationRuleChanged;

/** Rules are changed by adding versions; what a change would fire can be seen before. */
@Service
@Transactional
public class EscalationRuleService {

    private final EscalationRules rules;
    private final EscalationClock clocks;
    private final RulePreview preview;
    private final DirectiveService directives;
    private final Agencies agencies;
    private final ClusterLock locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationRuleService(
            EscalationRules rules,
            EscalationClock clocks,
            RulePreview preview,
            DirectiveService directives,
            Agencies agencies,
            ClusterLock locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.clocks = clocks;
        this.preview = preview;
        this.directives = directives;
        this.agencies = agencies;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a rule says.
     *
     * @param directive number of a directive, or null for all
     * @param agencies code of an agency or group, or null for all
     */
    public record Wording(
            String nameVi,
            @Nullable String directive,
            @Nullable String agencies,
            List<Rung> ladder) {}

    public EscalationRule add(String code, Wording wording, Caller caller) {
        var rule = version(code, 1, wording, true, caller);
        changeInTurn(() -> {
            if (rules.newest(code).isPresent()) {
                throw new EscalationRuleExists(code);
            }
            store(rule);
        });
        return rule;
    }

    public EscalationRule change(String code, Wording wording, @Nullable String ifMatch, Caller caller) {
        var current = find(code);
        EntityTags.check(ifMatch, current.version());
        var rule = version(code, current.version() + 1, wording, true, caller);
        changeInTurn(() -> {
            requireNewest(current, ifMatch);
            store(rule);
            if (!Objects.equals(current.directive(), rule.directive())
                    || !Objects.equals(current.agencies(), rule.agencies())) {
                lookAtOpen(current);
            }
        });
        return rule;
    }

    /** Ends a rule: a broader one takes over what it was for. */
    public EscalationRule end(String code, @Nullable String ifMatch, Caller caller) {
        var current = find(code);
        EntityTags.check(ifMatch, current.version());
        if (current.isDefault()) {
            throw new DefaultRuleNeeded();
        }
        var rule = version(
                code,
                current.version() + 1,
                new Wording(current.nameVi(), current.directive(), current.agencies(), current.ladder()),
                false,
                caller);
        changeInTurn(() -> {
            requireNewest(current, ifMatch);
            store(rule);
        });
        return rule;
    }

    /**
     * What would follow if the rule were saved now.
     *
     * @param code of the rule to change; of no rule for a new one
     * @param wording null when the rule is to end
     */
    @Transactional(readOnly = true)
    public RulePreview.Effect preview(String code, @Nullable Wording wording, Caller caller) {
        var current = rules.newest(code).filter(EscalationRule::active);
        if (wording == null) {
            var ending = current.orElseThrow(() -> new EscalationRuleNotFound(code));
            if (ending.isDefault()) {
                throw new DefaultRuleNeeded();
            }
            var asBefore = new Wording(ending.nameVi(), ending.directive(), ending.agencies(), ending.ladder());
            return preview.of(rules.book(), version(code, ending.version() + 1, asBefore, false, caller));
        }
        var candidate = version(code, current.map(EscalationRule::version).orElse(0L) + 1, wording, true, caller);
        requireFreeScope(candidate);
        return preview.of(rules.book(), candidate);
    }

    @Transactional(readOnly = true)
    public EscalationRule find(String code) {
        return rules.newest(code).filter(EscalationRule::active).orElseThrow(() -> new EscalationRuleNotFound(code));
    }

    /** The one in force at the end of a day, or now. */
    @Transactional(readOnly = true)
    public EscalationRule find(String code, @Nullable LocalDate asOf) {
        return versions(code, asOf).stream()
                .findFirst()
                .filter(EscalationRule::active)
                .orElseThrow(() -> new EscalationRuleNotFound(code));
    }

    @Transactional(readOnly = true)
    public List<EscalationRule> all() {
        return rules.active(null);
    }

    /** Those in force at the end of a day, or now. */
    @Transactional(readOnly = true)
    public List<EscalationRule> all(@Nullable LocalDate asOf) {
        return rules.active(AsOf.endOrNow(asOf, clock));
    }

    /** Newest first, also of a rule that has ended. */
    @Transactional(readOnly = true)
    public List<EscalationRule> versions(String code, @Nullable LocalDate asOf) {
        var versions = rules.versions(code, AsOf.endOrNow(asOf, clock));
        if (versions.isEmpty()) {
            throw new EscalationRuleNotFound(code);
        }
        return versions;
    }

    private EscalationRule version(String code, long version, Wording wording, boolean active, Caller caller) {
        if (code.equals(EscalationRule.DEFAULT) && (wording.directive() != null || wording.agencies() != null)) {
            throw new DefaultRuleNeeded();
        }
        if (wording.directive() != null
                && directives.all().stream().map(Directive::number).noneMatch(wording.directive()::equals)) {
            throw new InvalidField("/directive", "There is no directive \"%s\".".formatted(wording.directive()));
        }
        // By its code, so that an alias does not make a second rule for the same agencies.
        var scope = wording.agencies() == null
                ? null
                : agencies.require(wording.agencies(), "/agencies").code();
        if (wording.ladder().stream().map(Rung::daysFromDue).distinct().count()
                < wording.ladder().size()) {
            throw new InvalidField("/levels", "Two levels are on the same day.");
        }
        return new EscalationRule(
                code,
                version,
                wording.nameVi(),
                wording.directive(),
                scope,
                wording.ladder(),
                active,
                caller.subject(),
                OffsetDateTime.now(clock));
    }

    /** One change at a time, so that two rules cannot get the same scope. */
    private void changeInTurn(Runnable change) {
        locks.runInTurn("escalation-rules", change);
    }

    private void store(EscalationRule rule) {
        requireFreeScope(rule);
        rules.add(rule);
        lookAtOpen(rule);
        events.publishEvent(new EscalationRuleChanged(
                rule.code(), rule.version(), rule.directive(), rule.agencies(), rule.ladder(), rule.active()));
    }

    private void lookAtOpen(EscalationRule rule) {
        clocks.lookAtOpen(
                rule.directive(),
                rule.agencies() == null
                        ? null
                        : agencies.resolve(rule.agencies()).map(Agency::code).toList());
    }

    private void requireFreeScope(EscalationRule rule) {
        if (rule.active() && !rules.book().takes(rule)) {
            throw new EscalationScopeTaken(rule.code());
        }
    }

    private void requireNewest(EscalationRule read, @Nullable String ifMatch) {
        var newest = find(read.code()).version();
        EntityTags.check(ifMatch == null ? EntityTags.tag(read.version()) : ifMatch, newest);
    }
}
