package vn.gov.directive24.common.contract.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has reported that a paper was asked for. Whether it should not have been is not decided yet. Says nothing
 * about who reported it.
 *
 * @param report receipt number
 * @param agency code of the agency that asked; absent for a body that is none, and while it is not known which
 * @param askerKind {@code AGENCY} or {@code NON_STATE}
 * @param procedureCode code of the procedure, where it was named
 * @param documentType code of the document type, where the paper is one
 * @param form {@code ORIGINAL}, {@code CERTIFIED_COPY}, {@code COPY} or {@code SHOWN}, where it was said
 * @param decision what the registry answers for such a demand on that day, for example {@code FORBIDDEN}; absent when
 *     it was not asked
 * @param demandedOn the day on which the paper was asked for
 * @param on the day of the report in Viet Nam
 */
public record ViolationReportedV1(
        String report,
        @Nullable String agency,
        String askerKind,
        @Nullable String procedureCode,
        @Nullable String documentType,
        @Nullable String form,
        @Nullable String decision,
        LocalDate demandedOn,
        LocalDate on)
        implements RegistryEvent {

    public static final String TYPE = "vn.gov.directive24.registry.violation-reported.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return report;
    }
}
