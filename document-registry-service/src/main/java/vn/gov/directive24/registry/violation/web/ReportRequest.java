package vn.gov.directive24.registry.violation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.paperdemand.ProcedureCodes;
import vn.gov.directive24.registry.violation.AskerKind;
import vn.gov.directive24.registry.violation.Demand;
import vn.gov.directive24.registry.violation.PaperForm;
import vn.gov.directive24.registry.violation.Testimony;

/**
 * A report.
 *
 * @param askerKind AGENCY, or NON_STATE for a bank, a company, a school that is none
 * @param asker code or alias of the agency that asked, where it is known
 * @param askerName who asked, in words; needed when there is no code
 * @param place where it was
 * @param procedureCode national code of the procedure, for example 1.001193; as a place publishes it,
 *     1.001193.000.00.00.H26, it is kept and shown as 1.001193
 * @param paper code of the document type
 * @param paperName the paper's name as printed or said; needed when there is no code
 * @param form in which form it was asked for
 * @param demandedOn the day
 * @param presentedVneid whether VNeID was shown
 * @param said what was said
 * @param evidence what there is to prove it, in words; files are added to the report
 * @param name of the reporter, who need not give it
 * @param contact of the reporter
 * @param showReporter whether the agency concerned may know name and contact; no by default
 */
record ReportRequest(
        @NotNull AskerKind askerKind,
        @Nullable @Size(max = 40) String asker,
        @Nullable @Size(max = 300) String askerName,
        @Nullable @Size(max = 300) String place,

        @Nullable @Pattern(
                regexp = ProcedureCodes.FORMAT,
                message = "must be a procedure's national code, for example 1.001193 or 1.001193.000.00.00.H26")
        @Schema(
                example = "1.001193",
                description = "National code of the procedure, also as a place publishes it (1.001193.000.00.00.H26): "
                        + "what the place adds is left out and not kept.")
        String procedureCode,

        @Nullable @Pattern(regexp = DocumentTypeCode.FORMAT, message = "must be 2 to 60 capital letters, digits and hyphens") String paper,

        @Nullable @Size(max = 300) String paperName,
        @Nullable PaperForm form,
        @NotNull LocalDate demandedOn,
        @Nullable Boolean presentedVneid,
        @NotBlank @Size(max = 4_000) String said,
        @Nullable @Size(max = 2_000) String evidence,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String contact,
        @Nullable Boolean showReporter) {

    Demand toDemand() {
        if (isBlank(asker) && isBlank(askerName)) {
            throw new InvalidField("/askerName", "Say who asked, by code or in words.");
        }
        if (isBlank(paper) && isBlank(paperName)) {
            throw new InvalidField("/paperName", "Say which paper was asked for, by code or by its name.");
        }
        return new Demand(askerKind, blankToNull(asker), procedure(), blankToNull(paper), form, demandedOn);
    }

    Testimony toTestimony() {
        return new Testimony(askerName, place, paperName, said, evidence, name, contact, null);
    }

    private @Nullable String procedure() {
        return procedureCode == null ? null : ProcedureCodes.national(procedureCode);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return isBlank(text) ? null : text;
    }
}
