package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.Holder;

/**
 * One demand for one paper.
 *
 * @param procedure code of the administrative procedure, if any
 * @param paper code of a document type; null where the name is given
 * @param paperName the paper as the demand prints it; null where the code is given
 * @param presentedVneid whether the citizen has shown the information from VNeID; null when nobody said
 * @param date the day of the demand
 */
public record DecisionRequest(
        Asker asker,
        @Nullable String procedure,
        @Nullable String paper,
        @Nullable String paperName,
        @Nullable Holder holder,
        @Nullable Boolean presentedVneid,
        Lookup lookup,
        @Nullable Channel channel,
        PersonKind person,
        LocalDate date) {

    public DecisionRequest {
        if ((paper == null) == (paperName == null)) {
            throw new IllegalArgumentException("A demand names its paper by code or by name");
        }
    }

    boolean shown() {
        return Boolean.TRUE.equals(presentedVneid);
    }

    DecisionRequest by(AskerKind kind) {
        return with(new Asker(asker.code(), kind), paperName, lookup);
    }

    /** As if nobody had said what the database answered. */
    DecisionRequest notAsked() {
        return with(asker, paperName, Lookup.NOT_ASKED);
    }

    /** As it is told of one part of the name. */
    DecisionRequest of(Decision.Part part) {
        return part.rest() == null ? this : with(asker, part.rest().words(), lookup);
    }

    private DecisionRequest with(Asker by, @Nullable String name, Lookup told) {
        return new DecisionRequest(by, procedure, paper, name, holder, presentedVneid, told, channel, person, date);
    }
}
