package vn.gov.directive24.registry.accessstatistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Counts in memory, so that a request writes nothing to the database. What was counted since the last minute is lost if
 * the instance is; open data can bear that.
 */
@Component
public class AccessCounter {

    /** As codes of agencies are made; what else a token may say would be refused where it is kept, with all the rest. */
    private static final Pattern AGENCY = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");

    private final Map<Access, LongAdder> counts = new ConcurrentHashMap<>();

    /**
     * @param documentType code of a type that there is
     * @param agency code from the access token; empty when it names none, and what cannot be a code names none
     */
    public void lookedUp(String documentType, String agency) {
        count(AccessKind.LOOKUP, documentType, agency);
    }

    /** The parameters are those of {@link #lookedUp}. */
    public void decided(String documentType, String agency) {
        count(AccessKind.DECISION, documentType, agency);
    }

    private void count(AccessKind kind, String documentType, String agency) {
        count(new Access(kind, documentType, AGENCY.matcher(agency).matches() ? agency : ""), 1);
    }

    void count(Access access, long times) {
        var known = counts.get(access);
        // To look first takes no lock, which is what nearly every call does.
        (known == null ? counts.computeIfAbsent(access, _ -> new LongAdder()) : known).add(times);
    }

    /** Hands over what was counted since the last time; each count is handed over once. */
    void drain(BiConsumer<Access, Long> taken) {
        counts.forEach((access, adder) -> {
            var times = adder.sumThenReset();
            if (times > 0) {
                taken.accept(access, times);
            }
        });
    }

    /** What is counted together: nothing in it belongs to a person. */
    record Access(AccessKind kind, String documentType, String agency) {}
}
