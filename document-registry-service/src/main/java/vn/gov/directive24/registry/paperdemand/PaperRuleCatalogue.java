package vn.gov.directive24.registry.paperdemand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.paperdemand.PaperRule.Basis;
import vn.gov.directive24.registry.paperdemand.PaperRule.Effect;
import vn.gov.directive24.registry.paperdemand.PaperRule.Force;
import vn.gov.directive24.registry.paperdemand.PaperRule.Scope;

/**
 * The rules that are shipped with the service: Directive 24 and Resolution 66.7.
 *
 * @param number goes up with every change of the rules: only a later catalogue writes over an earlier one
 * @param knownFrom first day of which anything is known
 * @param rules of both documents, those of the annexes' rows last
 * @param limits of each document by its key: how long there is to ask for a supplement
 * @param databasesEn the databases' names in English by those in Vietnamese
 * @param nonState codes of askers outside the state
 * @param unclear codes of askers of which neither document clearly speaks
 */
record PaperRuleCatalogue(
        int number,
        LocalDate knownFrom,
        List<PaperRule> rules,
        Map<String, List<TimeLimit>> limits,
        Map<String, String> databasesEn,
        Set<String> nonState,
        Set<String> unclear) {

    private static final String RULES = "/catalogue/paper-rules.yaml";
    private static final String ROWS = "/catalogue/resolution-66-7-rows.jsonl";

    static PaperRuleCatalogue load() {
        try (InputStream yaml = PaperRuleCatalogue.class.getResourceAsStream(RULES);
                InputStream lines = PaperRuleCatalogue.class.getResourceAsStream(ROWS)) {
            var file = YAMLMapper.builder().build().readValue(yaml, File.class);
            var rules = new ArrayList<PaperRule>();
            var numbers = new HashSet<String>();
            file.rules().forEach(line -> rules.add(line.toRule(file.documents())));
            try (var rows = JsonMapper.builder().build().readerFor(Row.class).<Row>readValues(lines)) {
                while (rows.hasNextValue()) {
                    var row = rows.nextValue();
                    var again = !numbers.add(row.annex() + row.row());
                    rules.add(row.toRule(known(file.annexes(), row.annex()), file.documents(), again));
                }
            }
            return new PaperRuleCatalogue(
                    file.number(),
                    file.knownFrom(),
                    List.copyOf(rules),
                    limits(file.documents()),
                    Map.copyOf(file.databasesEn()),
                    Set.copyOf(file.askers().nonState()),
                    Set.copyOf(file.askers().unclear()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, List<TimeLimit>> limits(Map<String, Document> documents) {
        var limits = new HashMap<String, List<TimeLimit>>();
        documents.forEach((key, document) -> {
            if (document.supplementWithin() != null) {
                limits.put(
                        key,
                        document.supplementWithin().stream()
                                .map(limit -> new TimeLimit(
                                        limit.channels(),
                                        limit.amount(),
                                        limit.unit(),
                                        document.number(),
                                        limit.article()))
                                .toList());
            }
        });
        return Map.copyOf(limits);
    }

    /**
     * How long there is to ask for a supplement by this answer; empty where no document known here says. For each way in
     * which the dossier may have come the most particular rule that says it counts, and its own limit before its
     * document's.
     */
    List<TimeLimit> limitsOf(Decision decision, @Nullable Channel channel) {
        var open = channel == null ? EnumSet.allOf(Channel.class) : EnumSet.of(channel);
        var found = new ArrayList<TimeLimit>();
        for (var rule : decision.basis()) {
            if (rule.force().supplement()) {
                take(rule.force().limits(), open, channel, found);
                take(limits.get(rule.force().document()), open, channel, found);
            }
        }
        return List.copyOf(found);
    }

    private static void take(
            @Nullable List<TimeLimit> limits, Set<Channel> open, @Nullable Channel channel, List<TimeLimit> found) {
        if (limits == null) {
            return;
        }
        for (var limit : limits) {
            var taken = limit.channels().stream().filter(open::contains).toList();
            if (!taken.isEmpty()) {
                // Whoever told the channel sees the limit as it is written.
                found.add(channel == null ? limit.of(taken) : limit);
                taken.forEach(open::remove);
            }
        }
    }

    Set<String> codes() {
        return rules.stream().map(PaperRule::code).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> T known(Map<String, T> named, String name) {
        return Objects.requireNonNull(named.get(name), name);
    }

    private record File(
            int number,
            LocalDate knownFrom,
            Map<String, String> databasesEn,
            Map<String, Document> documents,
            Askers askers,
            List<Line> rules,
            Map<String, Annex> annexes) {}

    private record Document(
            String number,
            String nameVi,
            String nameEn,
            @Nullable List<Limit> supplementWithin) {}

    private record Limit(List<Channel> channels, int amount, TimeLimit.Unit unit, String article) {}

    private record Askers(List<String> nonState, List<String> unclear) {}

    private record Line(
            String code,
            String document,
            Effect effect,
            Set<AskerKind> askers,
            @Nullable List<String> types,
            @Nullable Holder holder,
            @Nullable Boolean citizensOnly,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean prevails,
            @Nullable Boolean supplement,
            @Nullable Boolean asFarAsAnswered,
            String article,
            @Nullable String database,
            @Nullable String owner,
            String textVi,
            String textEn,
            @Nullable String noteVi,
            @Nullable String noteEn) {

        PaperRule toRule(Map<String, Document> documents) {
            return new PaperRule(
                    code,
                    effect,
                    new Scope(
                            askers,
                            null,
                            types == null ? List.of() : types,
                            null,
                            holder,
                            Boolean.TRUE.equals(citizensOnly)),
                    from,
                    to,
                    new Force(
                            document,
                            Boolean.TRUE.equals(prevails),
                            Boolean.TRUE.equals(supplement),
                            Boolean.TRUE.equals(asFarAsAnswered)),
                    new Basis(
                            known(documents, document).number(),
                            article,
                            null,
                            null,
                            null,
                            null,
                            database,
                            owner,
                            null,
                            false,
                            textVi,
                            textEn,
                            noteVi,
                            noteEn));
        }
    }

    private record Annex(
            String prefix,
            String document,
            Effect effect,
            Set<AskerKind> askers,
            LocalDate from,
            LocalDate to,
            boolean prevails,
            boolean supplement,
            String article,
            String textVi,
            String textEn) {}

    private record Row(
            String annex,
            int row,
            String procedure,
            String name,
            String paper,
            List<String> types,
            String database,
            String owner,
            String document,
            String provision,
            @Nullable Boolean partly) {

        /** @param again the published annex gives twelve numbers to two rows each */
        PaperRule toRule(Annex as, Map<String, Document> documents, boolean again) {
            return new PaperRule(
                    as.prefix() + row + (again ? "b" : ""),
                    as.effect(),
                    new Scope(as.askers(), procedure, types, paper, null, false),
                    as.from(),
                    as.to(),
                    new Force(as.document(), as.prevails(), as.supplement(), false),
                    new Basis(
                            known(documents, as.document()).number(),
                            as.article(),
                            annex,
                            row,
                            paper,
                            name,
                            database,
                            owner,
                            provision + ", " + document,
                            Boolean.TRUE.equals(partly),
                            as.textVi(),
                            as.textEn(),
                            null,
                            null));
        }
    }
}
