package vn.gov.directive24.registry.documenttype.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import vn.gov.directive24.registry.documenttype.DocumentTypeList.Filter;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.Holder;

/**
 * Query parameters that choose document types; what is absent does not matter.
 *
 * @param q part of the code, of a name or of a synonym
 * @param agency code or alias of the managing agency, or of a group for all its members
 * @param late whether the day of its roadmap has passed without it
 */
record FilterRequest(
        @BindParam("q") @Nullable String q,
        @BindParam("holder") @Nullable Holder holder,
        @BindParam("status") @Nullable DocumentTypeStatus status,
        @BindParam("agency") @Nullable String agency,
        @BindParam("sector") @Nullable String sector,
        @BindParam("essential") @Nullable Boolean essential,
        @BindParam("synthetic") @Nullable Boolean synthetic,
        @BindParam("late") @Nullable Boolean late) {

    Filter toFilter() {
        return new Filter(q, holder, status, agency, sector, essential, synthetic, late);
    }
}
