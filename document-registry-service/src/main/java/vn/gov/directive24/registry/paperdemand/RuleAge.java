package vn.gov.directive24.registry.paperdemand;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How old the rules of an answer are, and which versions of them led to it.
 *
 * @param asOf the moment up to which they are known to have been the current ones
 * @param revision two answers of one revision rest on the same rules
 * @param confirmed whether the database was heard from within the last seconds; false where it is away
 * @param versions of the rules, by code; the words of each are kept under /api/v1/paper-rules
 */
public record RuleAge(Instant asOf, String revision, boolean confirmed, Map<String, Integer> versions) {

    /** Null where what was kept on disk by an earlier release does not say. */
    public @Nullable Integer versionOf(PaperRule rule) {
        return versions.get(rule.code());
    }
}
