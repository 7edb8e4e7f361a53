package vn.gov.directive24.biometric.site;

import jakarta.persistence.criteria.Predicate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

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
            if (q != null && !q.isBlank()) {
                var pattern = "%" + escaped(q) + "%";
                conditions.add(where.or(
                        where.like(where.lower(site.get("code").get("value")), pattern, '\\'),
                        where.like(where.lower(site.get("nameVi")), pattern, '\\'),
                        where.like(where.lower(site.get("nameEn")), pattern, '\\')));
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

    /** Names are stored in NFC; some keyboards send NFD. */
    private static String escaped(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
