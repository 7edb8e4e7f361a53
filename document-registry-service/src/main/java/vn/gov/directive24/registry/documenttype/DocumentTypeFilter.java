package vn.gov.directive24.registry.documenttype;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import vn.gov.directive24.common.web.SearchText;

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
            var pattern = SearchText.pattern(q);
            if (pattern != null) {
                conditions.add(where.or(
                        where.like(where.lower(type.get("code").get("value")), pattern, SearchText.ESCAPE),
                        where.like(where.lower(type.get("nameVi")), pattern, SearchText.ESCAPE),
                        where.like(where.lower(type.get("nameEn")), pattern, SearchText.ESCAPE)));
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
}
