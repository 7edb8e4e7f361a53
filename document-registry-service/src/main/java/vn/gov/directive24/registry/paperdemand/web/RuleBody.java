package vn.gov.directive24.registry.paperdemand.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.paperdemand.AskerKind;
import vn.gov.directive24.registry.paperdemand.Channel;
import vn.gov.directive24.registry.paperdemand.PaperRule;
import vn.gov.directive24.registry.paperdemand.PaperRule.Basis;
import vn.gov.directive24.registry.paperdemand.PaperRule.Effect;
import vn.gov.directive24.registry.paperdemand.PaperRule.Force;
import vn.gov.directive24.registry.paperdemand.PaperRule.Scope;
import vn.gov.directive24.registry.paperdemand.RuleChange;
import vn.gov.directive24.registry.paperdemand.TimeLimit;

/**
 * A rule, whole.
 *
 * @param effect EARLIER and GIVES_WAY name a procedure and the key of the document whose rules they move
 * @param askers STATE_AGENCY or NON_STATE; STATE_AGENCY where absent
 * @param procedure national number of one procedure, for example 1.000448; every procedure where absent
 * @param types codes of document types
 * @param paper the paper as the document prints it, where types do not say all
 * @param document key of the document: {@code CT24}, {@code NQ66.7} or another; EARLIER and GIVES_WAY name one that has
 *     rules
 * @param limits how long there is to ask for a supplement; those of the document where absent
 * @param citation what to cite; the row, the notes and whether it is in part stay those of a shipped rule while it cites
 *     the same document
 * @param ifVersion the version that this replaces, as last seen; 0 for a new rule
 */
record RuleBody(
        @Nullable String code,
        @Nullable Effect effect,
        @Nullable Set<@Nullable AskerKind> askers,
        @Nullable String procedure,
        @Nullable List<String> types,
        @Nullable String paper,
        @Nullable Holder holder,
        @Nullable Boolean citizensOnly,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String document,
        @Nullable Boolean prevails,
        @Nullable Boolean supplement,
        @Nullable Boolean asFarAsAnswered,
        @Nullable List<@Nullable LimitBody> limits,
        @Nullable CitationBody citation,
        @Nullable Integer ifVersion) {

    private static final Pattern CODE = Pattern.compile(PaperRule.CODE_FORMAT);
    private static final Pattern TYPE = Pattern.compile(DocumentTypeCode.FORMAT);
    private static final int MOST_TYPES = 100;
    private static final int LONGEST = 2_000;

    RuleChange toChange(String at) {
        if (code == null || !CODE.matcher(code).matches()) {
            throw new InvalidField(at + "/code", "A code is 2 to 60 letters, digits, dots and hyphens.");
        }
        var what = require(effect, at + "/effect", "Say what the rule does.");
        var first = require(from, at + "/from", "Name the first day on which the rule holds.");
        if (to != null && to.isBefore(first)) {
            throw new InvalidField(at + "/to", "The last day comes before the first.");
        }
        var papers = types == null ? List.<String>of() : types;
        requireScope(what, papers, at);
        var cited = require(citation, at + "/citation", "Say what to cite.");
        return new RuleChange.Write(
                new PaperRule(
                        code,
                        what,
                        new Scope(
                                askers(at),
                                procedure(at + "/procedure"),
                                papers,
                                paper,
                                holder,
                                Boolean.TRUE.equals(citizensOnly)),
                        first,
                        to,
                        new Force(
                                text(document, at + "/document", 40),
                                Boolean.TRUE.equals(prevails),
                                Boolean.TRUE.equals(supplement),
                                Boolean.TRUE.equals(asFarAsAnswered),
                                limits(cited, at + "/limits")),
                        cited.toBasis(at + "/citation", paper)),
                ifVersion,
                at);
    }

    private @Nullable String procedure(String at) {
        var national = DecisionBody.procedure(procedure, at);
        if (national != null && !national.equals(procedure)) {
            throw new InvalidField(
                    at, "A rule holds for the procedure wherever it is published. Give \"%s\".".formatted(national));
        }
        return national;
    }

    private void requireScope(Effect what, List<String> papers, String at) {
        if (papers.size() > MOST_TYPES
                || papers.stream().anyMatch(Objects::isNull)
                || !papers.stream().allMatch(type -> TYPE.matcher(type).matches())) {
            throw new InvalidField(at + "/types", "Give up to 100 codes of document types.");
        }
        if (paper != null && (paper.isBlank() || paper.length() > LONGEST)) {
            throw new InvalidField(at + "/paper", "A paper's name has 1 to 2,000 characters.");
        }
        switch (what) {
            case REPLACED, CUT, PERMITTED -> {
                if (papers.isEmpty() && paper == null) {
                    throw new InvalidField(at + "/types", "Name the papers that the rule speaks of.");
                }
                refuse(holder, what, at + "/holder");
                refuse(citizensOnly, what, at + "/citizensOnly");
            }
            case EARLIER, GIVES_WAY -> {
                if (procedure == null) {
                    throw new InvalidField(at + "/procedure", "Name the procedure whose dates move.");
                }
                refuse(askers, what, at + "/askers");
                refusePapers(what, at);
                refuse(holder, what, at + "/holder");
                refuse(citizensOnly, what, at + "/citizensOnly");
            }
            case LISTED, URGED -> {
                refuse(procedure, what, at + "/procedure");
                refusePapers(what, at);
            }
        }
        refuseForce(what, at);
    }

    private void refusePapers(Effect what, String at) {
        refuse(types, what, at + "/types");
        refuse(paper, what, at + "/paper");
    }

    /** Only what replaces or cuts stands above other documents and leaves a supplement. */
    private void refuseForce(Effect what, String at) {
        if (what != Effect.REPLACED && what != Effect.CUT) {
            refuse(prevails, what, at + "/prevails");
            refuse(supplement, what, at + "/supplement");
        }
        if (what != Effect.REPLACED) {
            refuse(asFarAsAnswered, what, at + "/asFarAsAnswered");
        }
    }

    private @Nullable List<TimeLimit> limits(CitationBody cited, String at) {
        if (limits == null) {
            return null;
        }
        if (limits.isEmpty() || limits.size() > Channel.values().length || !Boolean.TRUE.equals(supplement)) {
            throw new InvalidField(at, "One to three, of a rule with a supplement.");
        }
        var read = new ArrayList<TimeLimit>();
        for (int index = 0; index < limits.size(); index++) {
            var limit = require(limits.get(index), at + "/" + index, "Each limit is an object.");
            read.add(limit.toLimit(text(cited.document(), at, 200), at + "/" + index));
        }
        return read;
    }

    /**
     * @param channels how the dossier came in
     * @param article of the cited document that sets it
     */
    record LimitBody(
            @Nullable List<Channel> channels,
            @Nullable Integer amount,
            TimeLimit.@Nullable Unit unit,
            @Nullable String article) {

        private static final int LONGEST_LIMIT = 1_000;

        TimeLimit toLimit(String document, String at) {
            if (channels == null || channels.isEmpty() || channels.stream().anyMatch(Objects::isNull)) {
                throw new InvalidField(at + "/channels", "ONLINE, IN_PERSON or POST.");
            }
            if (amount == null || amount < 1 || amount > LONGEST_LIMIT) {
                throw new InvalidField(at + "/amount", "1 to 1,000.");
            }
            return new TimeLimit(
                    channels,
                    amount,
                    require(unit, at + "/unit", "WORKING_HOURS or WORKING_DAYS."),
                    document,
                    text(article, at + "/article", 200));
        }
    }

    /** What a rule would not heed is not accepted. */
    private static void refuse(@Nullable Object value, Effect what, String at) {
        if (value != null && !Boolean.FALSE.equals(value)) {
            throw new InvalidField(at, "A rule with the effect %s does not look at this.".formatted(what));
        }
    }

    private Set<AskerKind> askers(String at) {
        if (askers == null || askers.isEmpty()) {
            return Set.of(AskerKind.STATE_AGENCY);
        }
        var kinds = new LinkedHashSet<AskerKind>();
        for (var kind : askers) {
            if (kind == null || kind == AskerKind.UNCLEAR) {
                throw new InvalidField(
                        at + "/askers", "STATE_AGENCY or NON_STATE; who is neither clearly gets the answers of both.");
            }
            kinds.add(kind);
        }
        return kinds;
    }

    private static <T> T require(@Nullable T value, String at, String otherwise) {
        if (value == null) {
            throw new InvalidField(at, otherwise);
        }
        return value;
    }

    private static String text(@Nullable String text, String at, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw new InvalidField(at, "A text of 1 to %,d characters.".formatted(longest));
        }
        return text;
    }

    /**
     * @param document as it is cited, for example {@code 66.7/2025/NQ-CP}
     * @param database where the data are instead, and whose it is
     */
    record CitationBody(
            @Nullable String document,
            @Nullable String article,
            @Nullable String database,
            @Nullable String owner,
            @Nullable String textVi,
            @Nullable String textEn) {

        Basis toBasis(String at, @Nullable String paper) {
            for (var field :
                    new String[][] {{"article", article}, {"database", database}, {"owner", owner}, {"textEn", textEn}
                    }) {
                if (field[1] != null) {
                    text(field[1], at + "/" + field[0], LONGEST);
                }
            }
            return new Basis(
                    text(document, at + "/document", 200),
                    article,
                    null,
                    null,
                    paper,
                    null,
                    database,
                    owner,
                    null,
                    false,
                    text(textVi, at + "/textVi", LONGEST),
                    textEn,
                    null,
                    null);
        }
    }
}
