package vn.gov.directive24.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.directive24.procedure.catalogue.ComponentStatus.CANDIDATE;
import static vn.gov.directive24.procedure.catalogue.ComponentStatus.CUT;
import static vn.gov.directive24.procedure.catalogue.ComponentStatus.REQUIRED;
import static vn.gov.directive24.procedure.catalogue.ProcedureFixtures.CODE;
import static vn.gov.directive24.procedure.catalogue.ProcedureFixtures.DECISION;
import static vn.gov.directive24.procedure.catalogue.ProcedureFixtures.TODAY;
import static vn.gov.directive24.procedure.catalogue.ProcedureFixtures.aProcedureAskingFor;
import static vn.gov.directive24.procedure.catalogue.ProcedureFixtures.aProcedureRegisteredWhenIntegratedWere;
import static vn.gov.directive24.procedure.catalogue.ProcedureFixtures.aProcedureWithCandidates;
import static vn.gov.directive24.procedure.catalogue.ProcedureFixtures.eventsOf;
import static vn.gov.directive24.procedure.catalogue.ProcedureFixtures.statusesOf;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentBecameCandidate;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentCut;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentLinked;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentRequiredAgain;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ProcedureRegistered;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ProcedureSimplified;

class ProcedureTests {

    @Test
    void numbersItsComponentsFromOneInTheOrderGiven() {
        assertThat(aProcedureAskingFor("A1", null, "C1").components())
                .hasEntrySatisfying(
                        1, component -> assertThat(component.documentType()).isEqualTo("A1"))
                .hasEntrySatisfying(
                        2, component -> assertThat(component.documentType()).isNull())
                .hasEntrySatisfying(
                        3, component -> assertThat(component.documentType()).isEqualTo("C1"));
    }

    @Test
    void hasCandidatesAtOnceForPapersThatVneidShowsAlready() {
        var procedure = aProcedureRegisteredWhenIntegratedWere(Set.of("A1"), "A1", "B1", null);

        assertThat(statusesOf(procedure)).containsExactly(CANDIDATE, REQUIRED, REQUIRED);
        assertThat(eventsOf(procedure)).hasSize(2).first().isInstanceOf(ProcedureRegistered.class);
        assertThat(eventsOf(procedure))
                .last()
                .isEqualTo(new ComponentBecameCandidate(CODE, 1, "Giấy tờ mẫu", "A1", TODAY));
    }

    @Test
    void makesACandidateOfEachComponentWhoseTypeIsIntegrated() {
        var procedure = aProcedureAskingFor("A1", "B1", "A1", null);

        procedure.paperIntegrated("A1", TODAY);
        procedure.paperIntegrated("A1", TODAY);

        assertThat(statusesOf(procedure)).containsExactly(CANDIDATE, REQUIRED, CANDIDATE, REQUIRED);
        assertThat(eventsOf(procedure).stream().filter(ComponentBecameCandidate.class::isInstance))
                .hasSize(2);
    }

    @Test
    void asksForThePaperAgainWhenVneidNoLongerShowsIt() {
        var procedure = aProcedureWithCandidates("A1", "B1");

        procedure.paperNoLongerIntegrated("A1", TODAY);

        assertThat(statusesOf(procedure)).containsExactly(REQUIRED, CANDIDATE);
        assertThat(eventsOf(procedure))
                .last()
                .isEqualTo(new ComponentRequiredAgain(CODE, 1, "Giấy tờ mẫu", "A1", TODAY));
    }

    @Test
    void keepsWhatWasCutWhenVneidNoLongerShowsThePaper() {
        var procedure = aProcedureWithCandidates("A1", "A1");
        procedure.cut(1, DECISION);

        procedure.paperNoLongerIntegrated("A1", TODAY);

        assertThat(statusesOf(procedure)).containsExactly(CUT, REQUIRED);
    }

    @Test
    void keepsTheDecisionWithWhoAndWhen() {
        var procedure = aProcedureWithCandidates("A1");

        procedure.cut(1, DECISION);

        assertThat(procedure.components().get(1)).satisfies(component -> {
            assertThat(component.cut()).isEqualTo(DECISION);
            assertThat(component.statusSince()).isEqualTo(DECISION.on());
        });
        assertThat(eventsOf(procedure)).contains(new ComponentCut(CODE, 1, "Giấy tờ mẫu", "A1", DECISION));
    }

    @Test
    void isSimplifiedOnceWhenNoCandidateIsLeft() {
        var procedure = aProcedureWithCandidates("A1", "A1");

        procedure.cut(1, DECISION);
        assertThat(procedure.simplifiedOn()).isNull();
        procedure.cut(2, DECISION);

        assertThat(procedure.simplifiedOn()).isEqualTo(DECISION.on());
        assertThat(eventsOf(procedure)).last().isInstanceOf(ProcedureSimplified.class);
    }

    @Test
    void doesNotCountTwiceWhenALaterCandidateIsCut() {
        var procedure = aProcedureRegisteredWhenIntegratedWere(Set.of("A1"), "A1", "B1");
        procedure.cut(1, DECISION);
        procedure.paperIntegrated("B1", TODAY.plusDays(30));

        procedure.cut(2, DECISION);

        assertThat(procedure.simplifiedOn()).isEqualTo(DECISION.on());
        assertThat(eventsOf(procedure).stream().filter(ProcedureSimplified.class::isInstance))
                .hasSize(1);
    }

    @Test
    void isNotSimplifiedByACandidateThatIsTakenBack() {
        var procedure = aProcedureWithCandidates("A1", "B1");
        procedure.cut(1, DECISION);

        procedure.paperNoLongerIntegrated("B1", TODAY.plusDays(9));

        assertThat(procedure.simplifiedOn()).isNull();
        assertThat(eventsOf(procedure)).noneMatch(ProcedureSimplified.class::isInstance);
    }

    @Test
    void isNotSimplifiedByACandidateThatIsLinkedToAnotherPaper() {
        var procedure = aProcedureWithCandidates("A1", "B1");
        procedure.cut(1, DECISION);

        procedure.link(2, "C1", false, TODAY.plusDays(9));

        assertThat(procedure.simplifiedOn()).isNull();
    }

    @Test
    void isNotSimplifiedWhenNothingWasCut() {
        var procedure = aProcedureWithCandidates("A1");

        procedure.paperNoLongerIntegrated("A1", TODAY);

        assertThat(procedure.simplifiedOn()).isNull();
    }

    @Test
    void linksAComponentThatWaitsForItsType() {
        var procedure = aProcedureAskingFor((String) null);

        procedure.link(1, "A1", false, TODAY);
        procedure.link(1, "A1", false, TODAY);

        assertThat(statusesOf(procedure)).containsExactly(REQUIRED);
        assertThat(eventsOf(procedure)).hasSize(2).last().isEqualTo(new ComponentLinked(CODE, 1, "A1", TODAY));
    }

    @Test
    void makesACandidateOfAComponentLinkedToAnIntegratedType() {
        var procedure = aProcedureAskingFor((String) null);

        procedure.link(1, "A1", true, TODAY);

        assertThat(statusesOf(procedure)).containsExactly(CANDIDATE);
    }

    @Test
    void takesACandidateBackThatIsLinkedToATypeVneidDoesNotShow() {
        var procedure = aProcedureWithCandidates("A1");

        procedure.link(1, "B1", false, TODAY);

        assertThat(statusesOf(procedure)).containsExactly(REQUIRED);
        assertThat(eventsOf(procedure))
                .endsWith(
                        new ComponentRequiredAgain(CODE, 1, "Giấy tờ mẫu", "A1", TODAY),
                        new ComponentLinked(CODE, 1, "B1", TODAY));
    }

    @Test
    void refusesToCutWhatIsNoCandidateAndSaysWhatToDo() {
        var procedure = aProcedureAskingFor(null, "A1");

        assertThatExceptionOfType(ComponentTransitionNotAllowed.class)
                .isThrownBy(() -> procedure.cut(1, DECISION))
                .withMessage("A component that is REQUIRED cannot become CUT.")
                .satisfies(refusal -> assertThat(refusal.remedy()).startsWith("Link it to a document type"));
        assertThatExceptionOfType(ComponentTransitionNotAllowed.class)
                .isThrownBy(() -> procedure.cut(2, DECISION))
                .satisfies(refusal -> assertThat(refusal.remedy())
                        .isEqualTo("It can be cut once document type A1 is integrated on VNeID."));
        assertThat(statusesOf(procedure)).containsExactly(REQUIRED, REQUIRED);
        assertThat(eventsOf(procedure)).hasSize(1);
    }

    @Test
    void refusesToLinkWhatIsCut() {
        var procedure = aProcedureWithCandidates("A1");
        procedure.cut(1, DECISION);

        assertThatExceptionOfType(ComponentIsCut.class).isThrownBy(() -> procedure.link(1, "B1", true, TODAY));
    }

    @Test
    void refusesAComponentItDoesNotHave() {
        assertThatExceptionOfType(ComponentNotFound.class)
                .isThrownBy(() -> aProcedureAskingFor("A1").link(2, "A1", false, TODAY));
    }
}
