package vn.gov.directive24.deadline.exchange;

import java.util.List;
import java.util.Map;
import vn.gov.directive24.common.problem.DomainException;

/** A file with rows that are wrong; nothing of it was taken. */
public class ImportRejected extends DomainException {

    private final transient List<RowError> rows;

    ImportRejected(List<RowError> rows) {
        super(
                Reason.RULE_VIOLATED,
                "import-rejected",
                "Nothing was imported: %d things are wrong in the file.".formatted(rows.size()),
                "Correct the rows and send the whole file again; with dryRun=true nothing is changed.");
        this.rows = List.copyOf(rows);
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("rows", rows);
    }
}
