package vn.gov.directive24.deadline.evidence;

import vn.gov.directive24.common.problem.DomainException;

/** A file that is not taken as evidence. */
public class EvidenceRefused extends DomainException {

    private EvidenceRefused(String code, String message, String remedy) {
        super(Reason.RULE_VIOLATED, code, message, remedy);
    }

    static EvidenceRefused empty() {
        return new EvidenceRefused("evidence-empty", "The file is empty.", "Choose a file that holds something.");
    }

    static EvidenceRefused name(String message) {
        return new EvidenceRefused(
                "evidence-name-not-allowed", message, "Send the plain name of the file, for example bien-ban.pdf.");
    }

    static EvidenceRefused nameNotOf(EvidenceType type, String name) {
        return new EvidenceRefused(
                "evidence-name-not-of-type",
                "By its content the file is %s, which its name \"%s\" does not say.".formatted(type, name),
                "Give it a name that ends in .%s.".formatted(type.extension()));
    }

    static EvidenceRefused type(String found) {
        return new EvidenceRefused(
                "evidence-type-not-allowed",
                "By its content the file is %s.".formatted(found),
                "Send one of %s; what a file is called does not matter.".formatted(EvidenceType.all()));
    }

    static EvidenceRefused tooMany(int most) {
        return new EvidenceRefused(
                "evidence-too-many",
                "An assignment keeps at most %d files.".formatted(most),
                "Put several pages into one file.");
    }
}
