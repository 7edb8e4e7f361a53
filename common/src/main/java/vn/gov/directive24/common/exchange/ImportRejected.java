package vn.gov.directive24.common.exchange;

import java.util.List;
import java.util.Map;
import vn.gov.directive24.common.problem.DomainException;

/** A file with rows that are wrong; nothing of it was taken. */
public class ImportRejected extends DomainException {

    private final transient List<RowError> rows;

    public ImportRejected(RowErrors errors) {
        super(
                Reason.RULE_VIOLATED,
                "import-rejected",
                "Nothing was imported: %d things are wrong in the file.".formatted(errors.count()),
                "Correct the rows and send the whole file again; with dryRun=true nothing is changed.");
        this.rows = errors.all();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("rows", rows);
    }
}
