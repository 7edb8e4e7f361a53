package vn.gov.directive24.identity.relyingparty;

import jakarta.persistence.criteria.Predicate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

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
            if (q != null && !q.isBlank()) {
                var pattern = "%" + escaped(q) + "%";
                conditions.add(where.or(
                        where.like(where.lower(system.get("code").get("value")), pattern, '\\'),
                        where.like(where.lower(system.get("name")), pattern, '\\')));
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

    /** Names are stored in NFC; some keyboards send NFD. */
    private static String escaped(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
