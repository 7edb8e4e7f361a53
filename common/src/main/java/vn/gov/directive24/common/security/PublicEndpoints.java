package vn.gov.directive24.common.security;

import java.util.List;

/**
 * Paths of a service that need no token, as Spring path patterns. A service with public pages gives one as a bean.
 *
 * @param patterns for GET and HEAD only
 * @param posts for POST only: what anybody may send; such an endpoint limits how often
 */
public record PublicEndpoints(List<String> patterns, List<String> posts) {

    public PublicEndpoints(List<String> patterns) {
        this(patterns, List.of());
    }
}
