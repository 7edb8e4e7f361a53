package vn.gov.directive24.registry.violation;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.common.security.Caller;

/** Whose case a report is: that of the agency that asked and of each to which it was ever sent. */
@Component
class Impartiality {

    private final Agencies agencies;
    private final ViolationSteps steps;

    Impartiality(Agencies agencies, ViolationSteps steps) {
        this.agencies = agencies;
        this.steps = steps;
    }

    static boolean seesAll(Caller caller) {
        return caller.is("REGISTRY_OFFICER") || caller.is("OVERSEER");
    }

    private boolean isOwnCase(Caller caller, ViolationReport report) {
        return concerned(report).contains(agencyOf(caller));
    }

    boolean isImpartial(Caller caller, ViolationReport report) {
        return seesAll(caller) && !isOwnCase(caller, report);
    }

    /**
     * The agency concerned only if the reporter said so, also when it is one that sees all.
     *
     * @param handles whether the caller may do more than read
     */
    boolean mayKnowReporter(Caller caller, ViolationReport report, boolean handles) {
        return isImpartial(caller, report) && handles || report.showReporter();
    }

    /** @throws DecisionInOwnCase for an officer of an agency whose case it is */
    void require(Caller caller, ViolationReport report) {
        if (isOwnCase(caller, report)) {
            throw new DecisionInOwnCase(report.receipt(), agencyOf(caller));
        }
    }

    /** @throws DecisionOnOwnEntry for who entered an answer to it */
    void requireNotAnswered(Caller caller, ViolationReport report) {
        if (steps.of(report.receipt()).stream()
                .anyMatch(step -> step.status() == ViolationStatus.ANSWERED
                        && caller.subject().equals(step.actor()))) {
            throw new DecisionOnOwnEntry(report.receipt());
        }
    }

    /** @throws ViolationNotFound for an agency that it was not sent to */
    void requireSeen(Caller caller, ViolationReport report) {
        if (!seesAll(caller) && !report.concerns(agencyOf(caller))) {
            throw new ViolationNotFound(report.receipt());
        }
    }

    /** What an office wrote to another one, or the reporter when she withdrew, is not for the agency concerned. */
    boolean isFor(Caller caller, ViolationSteps.Step step) {
        return switch (step.status()) {
            case SENT, ANSWERED -> agencyOf(caller).equals(step.concernedAgency());
            case UPHELD, REJECTED, CLOSED -> true;
            case RECEIVED, WITHDRAWN -> false;
        };
    }

    private Set<String> concerned(ViolationReport report) {
        return Stream.concat(
                        Stream.ofNullable(report.demand().askerAgency()),
                        steps.of(report.receipt()).stream()
                                .map(ViolationSteps.Step::concernedAgency)
                                .filter(Objects::nonNull))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By its code, whatever name of it the token has. */
    private String agencyOf(Caller caller) {
        return agencies.find(caller.agency()).map(Agency::code).orElse(caller.agency());
    }
}
