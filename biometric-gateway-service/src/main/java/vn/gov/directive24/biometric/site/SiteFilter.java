package vn.gov.directive24.biometric.site;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import vn.gov.directive24.common.web.SearchText;

/**
 * Which sites to list; what is absent does not matter.
 *
 * @param q part of the code or of a name, capital or small
 * @param province code of the province, for example {@code P01}
 */
public record SiteFilter(
        @Nullable String q,
        @Nullable SiteKind kind,
        @Nullable SiteReadiness readiness,
        @Nullable String province) {

    Specification<Site> toSpecification() {
        return (site, _, where) -> {
            var conditions = new ArrayList<Predicate>();
            var pattern = SearchText.pattern(q);
            if (pattern != null) {
                conditions.add(where.or(
                        where.like(where.lower(site.get("code").get("value")), pattern, SearchText.ESCAPE),
                        where.like(where.lower(site.get("nameVi")), pattern, SearchText.ESCAPE),
                        where.like(where.lower(site.get("nameEn")), pattern, SearchText.ESCAPE)));
            }
            if (kind != null) {
                conditions.add(where.equal(site.get("kind"), kind));
            }
            if (readiness != null) {
                conditions.add(where.equal(site.get("readiness"), readiness));
            }
            if (province != null) {
                conditions.add(where.equal(site.get("province"), province));
            }
            return where.and(conditions.toArray(Predicate[]::new));
        };
    }
}
