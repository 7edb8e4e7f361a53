package vn.gov.directive24.registry.paperdemand.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.paperdemand.Asker;
import vn.gov.directive24.registry.paperdemand.Askers;
import vn.gov.directive24.registry.paperdemand.Channel;
import vn.gov.directive24.registry.paperdemand.DecisionRequest;
import vn.gov.directive24.registry.paperdemand.Lookup;
import vn.gov.directive24.registry.paperdemand.PersonKind;
import vn.gov.directive24.registry.paperdemand.ProcedureCodes;

/**
 * One demand for one paper.
 *
 * @param procedureCode national code of the administrative procedure, if any, for example {@code 2.002093}; as a place
 *     publishes it, {@code 2.002093.000.00.00.H26}, it counts and is shown as 2.002093
 * @param paper code of a document type; exactly one of {@code paper} and {@code paperName}
 * @param paperName the paper as the demand prints it, up to 2,000 characters
 * @param holder whose paper it is, where that is known
 * @param asker code of agencies.yaml, or STATE or NON_STATE; the caller's own agency where absent
 * @param presentedVneid whether the citizen has shown the information from VNeID; absent when not known
 * @param lookup whether the database was asked and what it answered; NOT_ASKED where absent
 * @param channel how the dossier came in; sets the time limit for asking for a supplement
 * @param person CITIZEN where absent
 * @param date day of the demand; today where absent
 */
record DecisionBody(
        @Nullable @Schema(
                example = "1.000448",
                description = "National code of the procedure, also as a place publishes it (1.000448.000.00.00.H26): "
                        + "what the place adds is left out, here and in the answer. Codes of another kind are taken "
                        + "as they are.")
        String procedureCode,

        @Nullable @Schema(example = "DKDN") String paper,
        @Nullable String paperName,
        @Nullable Holder holder,
        @Nullable @Schema(example = "P01") String asker,
        @Nullable Boolean presentedVneid,
        @Nullable Lookup lookup,
        @Nullable Channel channel,
        @Nullable PersonKind person,
        @Nullable LocalDate date) {

    private static final Pattern PROCEDURE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");
    private static final Pattern TYPE = Pattern.compile(DocumentTypeCode.FORMAT);
    private static final int LONGEST_NAME = 2_000;

    /** @param at JSON pointer of this question in the body; empty for the body itself */
    DecisionRequest toRequest(Askers askers, Caller caller, LocalDate today, String at) {
        if ((paper == null) == (paperName == null)) {
            throw new InvalidField(
                    at + (paper == null ? "/paper" : "/paperName"),
                    "Name the paper either by its code in \"paper\" or as printed in \"paperName\".");
        }
        if (paper != null && !TYPE.matcher(paper).matches()) {
            throw new InvalidField(at + "/paper", "A code is 2 to 60 capital letters, digits and hyphens.");
        }
        if (paperName != null && (paperName.isBlank() || paperName.length() > LONGEST_NAME)) {
            throw new InvalidField(at + "/paperName", "A name has 1 to 2,000 characters.");
        }
        return new DecisionRequest(
                asker(askers, caller, at),
                procedure(procedureCode, at + "/procedureCode"),
                paper,
                paperName,
                holder,
                presentedVneid,
                lookup == null ? Lookup.NOT_ASKED : lookup,
                channel,
                person == null ? PersonKind.CITIZEN : person,
                date == null ? today : date);
    }

    private Asker asker(Askers askers, Caller caller, String at) {
        var code = asker == null ? caller.agency() : asker;
        if (code.isBlank()) {
            throw new InvalidField(
                    at + "/asker",
                    asker == null ? "Say who asks: your token names no agency." : "Say who asks, or leave it out.");
        }
        return askers.find(code, at + "/asker");
    }

    /** What a place adds to the number is left out: rules are of the procedure. */
    static @Nullable String procedure(@Nullable String code, String at) {
        if (code != null && !PROCEDURE.matcher(code).matches()) {
            throw new InvalidField(at, "A procedure's code is up to 40 letters, digits, dots and hyphens.");
        }
        return code == null ? null : ProcedureCodes.national(code);
    }
}
