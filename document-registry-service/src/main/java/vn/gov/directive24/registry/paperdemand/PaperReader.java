package vn.gov.directive24.registry.paperdemand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.gov.directive24.registry.naming.PaperName;
import vn.gov.directive24.registry.naming.PaperNames;
import vn.gov.directive24.registry.naming.PaperReading;

/** Reads the names of papers as demands print them, and remembers what it has read. */
final class PaperReader {

    /** Readings kept; a flood of names that nobody asks for again must not fill the memory. */
    private static final int MOST = 20_000;

    private static final int LONGEST = 400;

    private final PaperNames names;
    private final Map<String, Read> cache = new ConcurrentHashMap<>();

    PaperReader(Collection<PaperType> types) {
        names = PaperNames.of(types.stream()
                .map(type -> new PaperName(type.code(), namesOf(type)))
                .toList());
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
        if (printed.length() <= LONGEST) {
            if (cache.size() >= MOST) {
                cache.clear();
            }
            cache.put(printed, read);
        }
        return read;
    }

    /** The text by which two printed names are the same. */
    static String canonical(String printed) {
        return PaperNames.normalise(printed);
    }

    /** @param text the canonical one */
    record Read(String text, PaperReading reading) {}
}
