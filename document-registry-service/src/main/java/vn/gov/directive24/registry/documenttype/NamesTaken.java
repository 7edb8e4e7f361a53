package vn.gov.directive24.registry.documenttype;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.registry.naming.PaperNames;

/**
 * Which type bears which name. A paper that a demand names as printed is found by it, in every agency: whoever could give
 * his type the name of another one would decide what is read there. So only the registry may let two types share one.
 */
@Component
@Transactional(readOnly = true)
public class NamesTaken {

    private final JdbcClient jdbc;
    private final LawNames law;

    NamesTaken(JdbcClient jdbc, LawNames law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /** Whether an agency may do it: the paper keeps each name by which printed demands are read, or law does not name it. */
    public boolean mayRename(DocumentTypeCode code, DocumentTypeText before, DocumentTypeText after) {
        return normalised(after).containsAll(normalised(before)) || !law.names(code);
    }

    /** Whether an agency may do it. */
    boolean mayWithdraw(DocumentTypeCode code) {
        return !law.names(code);
    }

    private static Set<String> normalised(DocumentTypeText text) {
        return namesOf(text).stream().map(PaperNames::normalise).collect(Collectors.toSet());
    }

    /**
     * A name that another type bears.
     *
     * @param name as the new text has it
     * @param code of the type that bears it
     */
    public record Taken(String name, String code) {}

    /** The first name of each text that is another type's; a name that the type bears already is its own. */
    public Map<DocumentTypeCode, Taken> among(Map<DocumentTypeCode, DocumentTypeText> texts) {
        var bearers = new HashMap<String, List<String>>();
        jdbc.sql("select code, name_vi, synonyms from document_type where status <> 'WITHDRAWN' and not synthetic")
                .query((row, _) -> {
                    var code = row.getString("code");
                    bear(bearers, code, row.getString("name_vi"));
                    for (var synonym : (String[]) row.getArray("synonyms").getArray()) {
                        bear(bearers, code, synonym);
                    }
                    return code;
                })
                .list();
        var taken = new HashMap<DocumentTypeCode, Taken>();
        texts.forEach((code, text) -> ofAnother(code, text, bearers).ifPresent(name -> taken.put(code, name)));
        return taken;
    }

    private static void bear(Map<String, List<String>> bearers, String code, String name) {
        bearers.computeIfAbsent(PaperNames.normalise(name), _ -> new ArrayList<>(1))
                .add(code);
    }

    private static Optional<Taken> ofAnother(
            DocumentTypeCode code, DocumentTypeText text, Map<String, List<String>> bearers) {
        return namesOf(text).stream()
                .map(name -> Map.entry(name, bearers.getOrDefault(PaperNames.normalise(name), List.of())))
                .filter(name -> !name.getValue().isEmpty() && !name.getValue().contains(code.value()))
                .findFirst()
                .map(name -> new Taken(name.getKey(), name.getValue().getFirst()));
    }

    private static Collection<String> namesOf(DocumentTypeText text) {
        var names = new ArrayList<String>();
        names.add(text.nameVi());
        names.addAll(text.synonyms());
        return names;
    }
}
