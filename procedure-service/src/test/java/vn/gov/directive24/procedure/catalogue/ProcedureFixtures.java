package vn.gov.directive24.procedure.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.test.util.ReflectionTestUtils;
import vn.gov.directive24.procedure.catalogue.DossierComponent.CutDecision;
import vn.gov.directive24.procedure.catalogue.DossierComponent.Paper;
import vn.gov.directive24.procedure.catalogue.Procedure.Registration;

/** Reaches a state through behaviour. */
public final class ProcedureFixtures {

    public static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
    public static final ProcedureCode CODE = new ProcedureCode("9.000178");
    public static final CutDecision DECISION =
            new CutDecision("Quyết định số 01/QĐ-MẪU", "VNeID thay giấy tờ", "procedure", TODAY.plusDays(7));

    private ProcedureFixtures() {}

    /** One component per document type; null for one that is not linked. */
    public static Procedure aProcedureAskingFor(@Nullable String... documentTypes) {
        return aProcedureRegisteredWhenIntegratedWere(Set.of(), documentTypes);
    }

    public static Procedure aProcedureRegisteredWhenIntegratedWere(
            Set<String> integrated, @Nullable String... documentTypes) {
        var papers = Arrays.stream(documentTypes)
                .map(type -> new Paper("Giấy tờ mẫu", 1, 0, type))
                .toList();
        return Procedure.register(
                new Registration(
                        CODE, "Thủ tục mẫu", "BXD", Set.of(Level.PROVINCE), Set.of(Programme.VNEID_324), true, papers),
                integrated,
                TODAY);
    }

    public static Procedure aProcedureWithCandidates(String... documentTypes) {
        return aProcedureRegisteredWhenIntegratedWere(Set.copyOf(List.of(documentTypes)), documentTypes);
    }

    public static List<ComponentStatus> statusesOf(Procedure procedure) {
        return procedure.components().values().stream()
                .map(DossierComponent::status)
                .toList();
    }

    public static List<ProcedureEvent> eventsOf(Procedure procedure) {
        Collection<?> events = Objects.requireNonNull(ReflectionTestUtils.invokeMethod(procedure, "domainEvents"));
        return events.stream().map(ProcedureEvent.class::cast).toList();
    }
}
