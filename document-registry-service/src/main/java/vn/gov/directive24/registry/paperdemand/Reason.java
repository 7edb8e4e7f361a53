package vn.gov.directive24.registry.paperdemand;

import static vn.gov.directive24.registry.paperdemand.Outcome.ALLOWED;
import static vn.gov.directive24.registry.paperdemand.Outcome.ALLOWED_AS_SUPPLEMENT;
import static vn.gov.directive24.registry.paperdemand.Outcome.DISCOURAGED;
import static vn.gov.directive24.registry.paperdemand.Outcome.FORBIDDEN;
import static vn.gov.directive24.registry.paperdemand.Outcome.UNKNOWN;

/** Why the answer is what it is; each has one outcome. What is said of each is in {@code paper-answers.yaml}. */
public enum Reason {
    /** Data of a database stand in the paper's place. */
    REPLACED_BY_DATA(FORBIDDEN),
    /** Data stand in the place of a part of the paper; the rest may be asked for. */
    REPLACED_IN_PART(FORBIDDEN),
    /** The paper is no longer part of the dossier. */
    CUT(FORBIDDEN),
    /** The monthly list in force names the paper. */
    LISTED(FORBIDDEN),
    /** Another paper that would do as well is proved by data. */
    ALTERNATIVE_PROVED(FORBIDDEN),
    /** The list names it and the citizen has shown it to a body outside the state. */
    URGED(DISCOURAGED),
    /** The data could not be had, are incomplete or wrong. */
    DATA_FAILED(ALLOWED_AS_SUPPLEMENT),
    /** A rule says that the paper may be asked for. */
    PERMITTED(ALLOWED),
    /** The paper is known, a list was in force, and no rule covers the paper. */
    NOTHING_COVERS(ALLOWED),
    /** A body outside the state, to which the citizen has not shown the information. */
    NOT_SHOWN(ALLOWED),
    /** The paper is replaced as far as the database answers, and it has not been asked. */
    ASK_THE_DATABASE(UNKNOWN),
    /** Directive 24 says nothing of data that fail. */
    LISTED_BUT_DATA_FAILED(UNKNOWN),
    /** The list names it, but by the register VNeID no longer shows it that day. */
    LISTED_BUT_SUSPENDED(UNKNOWN),
    /** No list was in force that day. */
    LIST_MISSING(UNKNOWN),
    /** Integrated in the register, on no list. */
    REGISTER_ONLY(UNKNOWN),
    /** A rule covered it and has ended; what follows it is not known here. */
    RULE_ENDED(UNKNOWN),
    /** A later document governs the procedure, and what it says is not known here. */
    LATER_DOCUMENT(UNKNOWN),
    /** The list names it, and Directive 24 speaks of citizens. */
    NOT_A_CITIZEN(UNKNOWN),
    /** It depends on whether the citizen has shown the information, and nobody said. */
    SAY_WHETHER_SHOWN(UNKNOWN),
    /** An agency of the state gets another answer than a body outside it. */
    ASKER_UNCLEAR(UNKNOWN),
    /** No such document type that day. */
    TYPE_NOT_KNOWN(UNKNOWN),
    /** The printed name could not be read. */
    NAME_NOT_READ(UNKNOWN),
    /** The printed name may mean several papers. */
    NAME_UNSURE(UNKNOWN),
    /** The paper is not of the kind of holder that was named. */
    HOLDER_DIFFERS(UNKNOWN),
    /** Of several papers asked for together some may not be asked for, and of others something else holds. */
    SOME_FORBIDDEN(UNKNOWN),
    /** Several papers are asked for together, none is forbidden, and each has an answer of its own. */
    PARTS_DIFFER(UNKNOWN),
    /** Several papers come from several databases, and nobody said which of these gave what was told. */
    LOOKUP_UNCLEAR(UNKNOWN),
    /** Nothing is known of that day. */
    DATE_NOT_COVERED(UNKNOWN);

    private final Outcome outcome;

    Reason(Outcome outcome) {
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    /**
     * Whether what the paper would prove is proved without it. Data of a database can be had by the office; what is on
     * VNeID only by her whose VNeID it is, and by nobody where she has none, unless the database has answered.
     *
     * @param seen whether the citizen has shown it on VNeID or the office has it from the database
     */
    boolean proves(boolean seen) {
        return this == REPLACED_BY_DATA || this == CUT || this == ALTERNATIVE_PROVED || (this == LISTED && seen);
    }
}
