package vn.gov.directive24.procedure.catalogue;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import vn.gov.directive24.common.web.SearchText;

/**
 * Which procedures to list; what is absent does not matter.
 *
 * @param q part of the code or of the name, capital or small
 * @param candidates whether a component waits for its decision
 */
public record ProcedureFilter(
        @Nullable String q,
        @Nullable String agency,
        @Nullable Programme programme,
        @Nullable Boolean candidates) {

    Specification<Procedure> toSpecification() {
        return (procedure, query, where) -> {
            var conditions = new ArrayList<Predicate>();
            var pattern = SearchText.pattern(q);
            if (pattern != null) {
                conditions.add(where.or(
                        where.like(where.lower(procedure.get("code").get("value")), pattern, SearchText.ESCAPE),
                        where.like(where.lower(procedure.get("name")), pattern, SearchText.ESCAPE)));
            }
            if (agency != null) {
                conditions.add(where.equal(procedure.get("agency"), agency));
            }
            if (programme != null) {
                conditions.add(where.isMember(programme, procedure.get("programmes")));
            }
            if (candidates != null) {
                var waiting = hasCandidate(procedure, query, where);
                conditions.add(candidates ? waiting : where.not(waiting));
            }
            return where.and(conditions.toArray(Predicate[]::new));
        };
    }

    private static Predicate hasCandidate(Root<Procedure> procedure, CriteriaQuery<?> query, CriteriaBuilder where) {
        var candidate = query.subquery(Integer.class);
        var component = candidate.correlate(procedure).<Procedure, Integer, DossierComponent>joinMap("components");
        return where.exists(candidate
                .select(where.literal(1))
                .where(where.equal(component.value().get("status"), ComponentStatus.CANDIDATE)));
    }
}
