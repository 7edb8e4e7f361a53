package vn.gov.directive24.common.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.gov.directive24.common.problem.DomainException;

/** {@code ETag} and {@code If-Match}: a writer who read an older version is told so. */
public final class EntityTags {

    private EntityTags() {}

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * @param ifMatch the header; absent means that the caller does not mind
     * @throws LostUpdate when it names another version
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return;
        }
        for (var tag : ifMatch.split(",", -1)) {
            if (tag.strip().equals(tag(version))) {
                return;
            }
        }
        throw new LostUpdate(ifMatch, version);
    }

    /** The caller's version is not the current one. */
    public static class LostUpdate extends DomainException {
        LostUpdate(String asked, long current) {
            super(
                    Reason.STATE_CONFLICT,
                    "stale-version",
                    "If-Match says %s and the current version is %s.".formatted(asked, tag(current)),
                    "Read it again, look at what changed, and repeat the change if it is still wanted.");
        }
    }
}
