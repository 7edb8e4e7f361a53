package vn.gov.directive24.registry.documenttype;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which document types to list; what is absent does not matter.
 *
 * @param q part of the code or of a name, capital or small
 */
public record DocumentTypeFilter(
        @Nullable String q,
        @Nullable Holder holder,
        @Nullable DocumentTypeStatus status,
        @Nullable String agency) {

    Specification<DocumentType> toSpecification() {
        return (type, _, where) -> {
            var conditions = new ArrayList<Predicate>();
            if (q != null && !q.isBlank()) {
                var pattern = "%" + escaped(q.strip().toLowerCase(Locale.ROOT)) + "%";
                conditions.add(where.or(
                        where.like(where.lower(type.get("code").get("value")), pattern, '\\'),
                        where.like(where.lower(type.get("nameVi")), pattern, '\\'),
                        where.like(where.lower(type.get("nameEn")), pattern, '\\')));
            }
            if (holder != null) {
                conditions.add(where.equal(type.get("holder"), holder));
            }
            if (status != null) {
                conditions.add(where.equal(type.get("status"), status));
            }
            if (agency != null) {
                conditions.add(where.equal(type.get("managingAgency"), agency));
            }
            return where.and(conditions.toArray(Predicate[]::new));
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
