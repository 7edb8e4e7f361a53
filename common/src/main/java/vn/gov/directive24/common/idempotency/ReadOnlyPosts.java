package vn.gov.directive24.common.idempotency;

import java.util.Set;

/**
 * POSTs of a service that ask something and change nothing. A repeated one is simply answered again: their keys are not
 * kept, so that they need no database. A service that has such endpoints gives one as a bean.
 *
 * @param paths as in the request
 */
public record ReadOnlyPosts(Set<String> paths) {

    public ReadOnlyPosts {
        paths = Set.copyOf(paths);
    }
}
