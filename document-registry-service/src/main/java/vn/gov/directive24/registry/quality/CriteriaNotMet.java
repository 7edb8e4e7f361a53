package vn.gov.directive24.registry.quality;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;

/** The data is not proven to be good enough to take the place of the paper. */
public class CriteriaNotMet extends DomainException {

    private final transient List<Standing> missing;

    CriteriaNotMet(DocumentTypeCode code, List<Standing> missing) {
        super(
                Reason.RULE_VIOLATED,
                "document-type-criteria-not-met",
                "%s cannot become INTEGRATED: %s."
                        .formatted(
                                code,
                                missing.stream().map(CriteriaNotMet::words).collect(joining("; "))),
                "Record what was measured by POST …/%s/quality/measurements, or who answers for it by POST …/%s/quality/waivers."
                        .formatted(code, code));
        this.missing = missing;
    }

    private static String words(Standing standing) {
        var measurement = standing.measurement();
        return measurement == null
                ? "%s (%s) was not measured".formatted(standing.criterion(), standing.nameVi())
                : "%s (%s) is at %s %% and %s %% are needed"
                        .formatted(standing.criterion(), standing.nameVi(), measurement.rate(), standing.threshold());
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("missing", missing);
    }
}
