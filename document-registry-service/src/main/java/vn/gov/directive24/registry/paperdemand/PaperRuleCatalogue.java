package vn.gov.directive24.registry.paperdemand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param nonState codes of askers outside the state
 * @param unclear codes of askers of which neither document clearly speaks
 */
record PaperRuleCatalogue(
        int number, LocalDate knownFrom, List<PaperRule> rules, Set<String> nonState, Set<String> unclear) {

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
                    Set.copyOf(file.askers().nonState()),
                    Set.copyOf(file.askers().unclear()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
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
            Map<String, Document> documents,
            Askers askers,
            List<Line> rules,
            Map<String, Annex> annexes) {}

    private record Document(String number, String nameVi, String nameEn) {}

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
