package vn.gov.directive24.registry.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How well names are read that nobody tuned the matcher on. The rules of labelling stand in the README beside the files. */
class LabelledNamesTests {

    private static final Path FOLDER = Path.of("src/test/resources/naming");
    private static final PaperNames matcher = ShippedNames.matcher();

    @Test
    void readsComponentNamesOfRealProcedures() {
        var names = heldOut("labelled-names.tsv");
        var score = new NamingScore(matcher, names);

        assertThat(names).hasSizeGreaterThan(300);
        assertThat(score.labelled()).isGreaterThan(100);
        assertThat(score.precision()).as(score.report(false)).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).as(score.report(false)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void readsThePapersThatTheResolutionReplaces() {
        var score = new NamingScore(matcher, heldOut("labelled-resolution.tsv"));

        assertThat(score.precision()).as(score.report(false)).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).as(score.report(false)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void labelsOnlyShippedTypes() {
        var shipped = ShippedNames.all().stream().map(PaperName::code).toList();

        assertThat(List.of("labelled-names.tsv", "labelled-resolution.tsv"))
                .flatExtracting(file -> LabelledName.in(FOLDER.resolve(file)))
                .flatExtracting(LabelledName::types)
                .isSubsetOf(shipped);
    }

    @Test
    @EnabledIfSystemProperty(named = "naming.file", matches = ".+")
    void scoresAnotherFile() {
        NamingScore.main(new String[] {
            System.getProperty("naming.file", ""),
            System.getProperty("naming.half", "all"),
            System.getProperty("naming.errors", "")
        });
    }

    private static List<LabelledName> heldOut(String file) {
        return LabelledName.in(FOLDER.resolve(file)).stream()
                .filter(LabelledName::heldOut)
                .toList();
    }
}
