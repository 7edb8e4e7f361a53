package vn.gov.directive24.procedure.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.procedure.catalogue.ComponentStatus;
import vn.gov.directive24.procedure.catalogue.DossierComponent;
import vn.gov.directive24.procedure.catalogue.DossierComponent.CutDecision;
import vn.gov.directive24.procedure.catalogue.Level;
import vn.gov.directive24.procedure.catalogue.Procedure;
import vn.gov.directive24.procedure.catalogue.Programme;

/** The bodies that {@link ProcedureController} answers. Days are days in Viet Nam. */
final class ProcedureResponses {

    private ProcedureResponses() {}

    /**
     * @param simplifiedOn when a component had been cut and no candidate was left for the first time
     * @param componentCount how many papers the dossier has, cut ones included
     */
    record SummaryResponse(
            String code,
            String name,
            String agency,
            List<Level> levels,
            List<Programme> programmes,
            boolean synthetic,
            LocalDate registeredOn,
            @Nullable LocalDate simplifiedOn,
            int componentCount,
            int candidateCount,
            int cutCount) {

        static SummaryResponse from(Procedure procedure) {
            return new SummaryResponse(
                    procedure.code().value(),
                    procedure.name(),
                    procedure.agency(),
                    procedure.levels().stream().sorted().toList(),
                    procedure.programmes().stream().sorted().toList(),
                    procedure.synthetic(),
                    procedure.registeredOn(),
                    procedure.simplifiedOn(),
                    procedure.components().size(),
                    procedure.count(ComponentStatus.CANDIDATE),
                    procedure.count(ComponentStatus.CUT));
        }
    }

    /** @param simplifiedOn when a component had been cut and no candidate was left for the first time */
    record ProcedureResponse(
            String code,
            String name,
            String agency,
            List<Level> levels,
            List<Programme> programmes,
            boolean synthetic,
            LocalDate registeredOn,
            @Nullable LocalDate simplifiedOn,
            List<ComponentResponse> components) {

        static ProcedureResponse from(Procedure procedure) {
            return new ProcedureResponse(
                    procedure.code().value(),
                    procedure.name(),
                    procedure.agency(),
                    procedure.levels().stream().sorted().toList(),
                    procedure.programmes().stream().sorted().toList(),
                    procedure.synthetic(),
                    procedure.registeredOn(),
                    procedure.simplifiedOn(),
                    procedure.components().entrySet().stream()
                            .map(entry -> ComponentResponse.from(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    /**
     * @param number in the dossier, from 1
     * @param statusSince the day on which it reached its status
     * @param cut the decision, when it is CUT
     */
    record ComponentResponse(
            int number,
            String name,
            int originalCopies,
            int photocopies,
            @Nullable String documentType,
            ComponentStatus status,
            LocalDate statusSince,
            @Nullable CutResponse cut) {

        static ComponentResponse from(int number, DossierComponent component) {
            return new ComponentResponse(
                    number,
                    component.name(),
                    component.originalCopies(),
                    component.photocopies(),
                    component.documentType(),
                    component.status(),
                    component.statusSince(),
                    component.cut() == null ? null : CutResponse.from(component.cut()));
        }
    }

    /** @param by user name of the officer */
    record CutResponse(String legalReference, @Nullable String reason, String by, LocalDate on) {

        static CutResponse from(CutDecision decision) {
            return new CutResponse(decision.legalReference(), decision.reason(), decision.by(), decision.on());
        }
    }
}
