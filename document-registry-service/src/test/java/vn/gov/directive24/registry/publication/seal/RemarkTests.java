package vn.gov.directive24.registry.publication.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.registry.publication.seal.Remark.Kind;

/** Everything that a check can find has words in both languages, with the same things in them. */
class RemarkTests {

    private static final ResourceBundle ENGLISH = words(Locale.ENGLISH);
    private static final ResourceBundle VIETNAMESE = words(Locale.ROOT);

    @Test
    void hasWordsForEverythingThatMayBeFound() {
        var wanted = new TreeSet<>(List.of("outcome.INTACT.what"));
        Arrays.stream(Outcome.values()).map(outcome -> "outcome." + outcome).forEach(wanted::add);
        Arrays.stream(Kind.values()).map(kind -> "remark." + kind).forEach(wanted::add);

        for (var words : List.of(ENGLISH, VIETNAMESE)) {
            assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        for (var key : ENGLISH.keySet()) {
            assertThat(places(VIETNAMESE.getString(key))).as(key).isEqualTo(places(ENGLISH.getString(key)));
            assertThat(ENGLISH.getString(key) + VIETNAMESE.getString(key))
                    .as("an apostrophe would hide the places behind it")
                    .doesNotContain("'");
        }
    }

    @Test
    void fillsWhatItSays() {
        assertThat(Remark.of(Kind.SOME_MISSING, 1_003, 1_004, 1_002, 1_005).inEnglish())
                .isEqualTo("Lists 1003 to 1004 are missing between 1002 and 1005.");
    }

    private static List<String> places(String sentence) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "publication/findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
