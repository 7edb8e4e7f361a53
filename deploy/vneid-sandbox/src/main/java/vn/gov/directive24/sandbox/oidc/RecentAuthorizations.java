package vn.gov.directive24.sandbox.oidc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Forgets the oldest sign-ins: the in-memory store alone would keep every one until the process ends. */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int KEPT = 2_000;

    private final OAuth2AuthorizationService store = new InMemoryOAuth2AuthorizationService();
    private final Map<String, OAuth2Authorization> recent = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        store.save(authorization);
        recent.put(authorization.getId(), authorization);
        if (recent.size() > KEPT) {
            remove(recent.values().iterator().next());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        store.remove(authorization);
        recent.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return store.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return store.findByToken(token, tokenType);
    }
}
