package vn.gov.directive24.identity.relyingparty;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import vn.gov.directive24.common.web.SearchText;

/**
 * Which systems to list; what is absent does not matter.
 *
 * @param q part of the code or of the name, capital or small
 */
public record RelyingSystemFilter(
        @Nullable String q,
        @Nullable RelyingSystemKind kind,
        @Nullable RelyingSystemStatus status,
        @Nullable String ownerAgency) {

    Specification<RelyingSystem> toSpecification() {
        return (system, _, where) -> {
            var conditions = new ArrayList<Predicate>();
            var pattern = SearchText.pattern(q);
            if (pattern != null) {
                conditions.add(where.or(
                        where.like(where.lower(system.get("code").get("value")), pattern, SearchText.ESCAPE),
                        where.like(where.lower(system.get("name")), pattern, SearchText.ESCAPE)));
            }
            if (kind != null) {
                conditions.add(where.equal(system.get("kind"), kind));
            }
            if (status != null) {
                conditions.add(where.equal(system.get("status"), status));
            }
            if (ownerAgency != null) {
                conditions.add(where.equal(system.get("ownerAgency"), ownerAgency));
            }
            return where.and(conditions.toArray(Predicate[]::new));
        };
    }
}
