package vn.gov.directive24.registry.paperdemand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import vn.gov.directive24.registry.naming.PaperName;
import vn.gov.directive24.registry.naming.PaperNames;
import vn.gov.directive24.registry.naming.PaperReading;

/** Reads the names of papers as demands print them, and remembers what it has read. */
final class PaperReader {

    /** Letters of the readings kept; a flood of names that nobody asks for again must not fill the memory. */
    private static final int MOST_LETTERS = 2_000_000;

    /** What a reading weighs besides its texts, in letters. */
    private static final int LETTERS_OF_A_READING = 200;

    private final PaperNames names;
    private final Map<String, Read> cache = new ConcurrentHashMap<>();
    private final AtomicLong letters = new AtomicLong();

    /** @param namedByLaw types that a rule names; one that is only proposed takes no name from these or from one in use */
    PaperReader(Collection<PaperType> types, Predicate<String> namedByLaw) {
        names = PaperNames.of(types.stream()
                .map(type -> new PaperName(type.code(), namesOf(type), !isInUse(type) && !namedByLaw.test(type.code())))
                .toList());
    }

    private static boolean isInUse(PaperType type) {
        return type.integrated() || type.suspended();
    }

    private static List<String> namesOf(PaperType type) {
        var all = new ArrayList<String>();
        all.add(type.nameVi());
        all.addAll(type.synonyms());
        return all;
    }

    Read read(String printed) {
        var known = cache.get(printed);
        if (known != null) {
            return known;
        }
        var read = new Read(canonical(printed), names.read(printed));
        var weight = 2L * printed.length() + read.text().length() + LETTERS_OF_A_READING;
        if (letters.addAndGet(weight) > MOST_LETTERS) {
            cache.clear();
            letters.set(weight);
        }
        cache.put(printed, read);
        return read;
    }

    /** How many readings are kept. */
    int kept() {
        return cache.size();
    }

    /** The text by which two printed names are the same, with the conditions under which they are asked for. */
    static String canonical(String printed) {
        return PaperNames.withConditions(printed);
    }

    /** The same text without its conditions: a rule that has none speaks of the paper under any. */
    static String unconditional(String canonical) {
        return PaperNames.withoutConditions(canonical);
    }

    /** @param text the canonical one */
    record Read(String text, PaperReading reading) {}
}
