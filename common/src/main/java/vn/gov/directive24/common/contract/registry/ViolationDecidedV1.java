package vn.gov.directive24.common.contract.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a report that a paper was asked for. Says nothing about who reported it.
 *
 * @param report receipt number
 * @param agency code of the agency that asked, or that supervises the body that did; absent when it was never found out
 * @param askerKind {@code AGENCY} or {@code NON_STATE}: only an agency is ordered not to ask, others are urged
 * @param procedureCode code of the procedure, where it was named
 * @param documentType code of the document type, where the paper is one
 * @param form {@code ORIGINAL}, {@code CERTIFIED_COPY}, {@code COPY} or {@code SHOWN}, where it was said
 * @param outcome {@code UPHELD}, {@code REJECTED}, or {@code WITHDRAWN} by the reporter
 * @param demandedOn the day on which the paper was asked for
 * @param on the day in Viet Nam
 */
public record ViolationDecidedV1(
        String report,
        @Nullable String agency,
        String askerKind,
        @Nullable String procedureCode,
        @Nullable String documentType,
        @Nullable String form,
        String outcome,
        LocalDate demandedOn,
        LocalDate on)
        implements RegistryEvent {

    public static final String TYPE = "vn.gov.directive24.registry.violation-decided.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return report;
    }
}
