package vn.gov.directive24.registry.exchange;

import java.util.List;
import java.util.Map;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.registry.exchange.UndoReport.RefusedLine;

public class UndoRefused extends DomainException {

    private final transient List<RefusedLine> rows;

    UndoRefused(List<RefusedLine> rows) {
        super(
                Reason.RULE_VIOLATED,
                "document-type-import-undo-refused",
                "Nothing was taken back: %d types stand in the way.".formatted(rows.size()),
                "See the rows; with dryRun=true nothing is changed.");
        this.rows = List.copyOf(rows);
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("rows", rows);
    }
}
