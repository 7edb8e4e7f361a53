package vn.gov.directive24.procedure.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.procedure.catalogue.DossierComponent.Paper;
import vn.gov.directive24.procedure.catalogue.Level;
import vn.gov.directive24.procedure.catalogue.Procedure.Registration;
import vn.gov.directive24.procedure.catalogue.ProcedureCode;
import vn.gov.directive24.procedure.catalogue.Programme;

/** The bodies that {@link ProcedureController} takes. */
final class ProcedureRequests {

    /** As the registry writes its codes. */
    private static final String DOCUMENT_TYPE = "[A-Z0-9][A-Z0-9-]{1,59}";

    private static final String DOCUMENT_TYPE_MESSAGE = "must be 2 to 60 capital letters, digits and hyphens";

    private ProcedureRequests() {}

    /**
     * @param code number in the national database, for example {@code 1.000178}
     * @param agency code of agencies.yaml: who owns the procedure
     * @param levels where it is carried out
     * @param programmes the programmes of Directive 24/CT-TTg it counts for
     * @param synthetic true for generated rows; they never stand for an official procedure
     * @param components in the order of the dossier, up to 500
     */
    record RegistrationRequest(
            @NotNull @Pattern(
                    regexp = ProcedureCode.FORMAT,
                    message = "must be digits and letters between dots, such as 1.000178, up to 40")
            String code,

            @NotBlank @Size(max = 1_000) String name,
            @NotBlank @Size(max = 40) String agency,
            @Nullable @Size(max = 10) List<@NotNull Level> levels,
            @Nullable @Size(max = 10) List<@NotNull Programme> programmes,
            @Nullable Boolean synthetic,
            @Nullable @Size(max = 500) List<@NotNull @Valid ComponentRequest> components) {

        Registration toRegistration() {
            return new Registration(
                    new ProcedureCode(code),
                    name,
                    agency,
                    levels == null ? Set.of() : Set.copyOf(levels),
                    programmes == null ? Set.of() : Set.copyOf(programmes),
                    Boolean.TRUE.equals(synthetic),
                    components == null
                            ? List.of()
                            : components.stream().map(ComponentRequest::toPaper).toList());
        }
    }

    /**
     * @param originalCopies how many originals are asked for; none by default
     * @param photocopies how many photocopies are asked for; none by default
     * @param documentType code of the document type in the registry that replaces the paper
     */
    record ComponentRequest(
            @NotBlank @Size(max = 1_000) String name,
            @Nullable @Min(0) @Max(1_000) Integer originalCopies,
            @Nullable @Min(0) @Max(1_000) Integer photocopies,

            @Nullable @Pattern(regexp = DOCUMENT_TYPE, message = DOCUMENT_TYPE_MESSAGE) String documentType) {

        Paper toPaper() {
            return new Paper(
                    name,
                    originalCopies == null ? 0 : originalCopies,
                    photocopies == null ? 0 : photocopies,
                    documentType);
        }
    }

    /** @param documentType code of the document type in the registry; it may be announced later */
    record LinkRequest(
            @NotNull @Pattern(regexp = DOCUMENT_TYPE, message = DOCUMENT_TYPE_MESSAGE) String documentType) {}

    /**
     * @param legalReference the decision in law, for example {@code Quyết định số 123/QĐ-BTP}; kept with who and when
     * @param reason why, kept on record; up to 2,000 characters
     */
    record CutRequest(
            @NotBlank @Size(max = 500) String legalReference,
            @Nullable @Size(max = 2_000) String reason) {}
}
