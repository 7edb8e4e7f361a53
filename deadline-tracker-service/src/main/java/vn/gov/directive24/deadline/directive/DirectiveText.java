package vn.gov.directive24.deadline.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a directive says about itself.
 *
 * @param number as it is cited, for example {@code 24/CT-TTg}
 * @param date null when the day is not public
 * @param dateNoteVi what is known of a day that is not public
 * @param keptFrom the day from which the record of its tasks is kept; no claim about the day of signature
 */
public record DirectiveText(
        String number,
        @Nullable LocalDate date,
        @Nullable String dateNoteVi,
        LocalDate keptFrom,
        String issuerVi,
        String subjectVi,
        List<String> legalReferences) {}
