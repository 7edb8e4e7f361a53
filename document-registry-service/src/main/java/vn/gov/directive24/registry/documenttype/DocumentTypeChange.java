package vn.gov.directive24.registry.documenttype;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a document type.
 *
 * @param day the day in Viet Nam from which it holds
 * @param at when it was recorded
 * @param actor user name, or {@code system}
 * @param differences what it said before and says since; empty for the registration itself
 */
public record DocumentTypeChange(
        LocalDate day,
        OffsetDateTime at,
        Kind change,
        @Nullable String reason,
        String actor,
        List<Difference> differences) {

    public enum Kind {
        REGISTERED,
        AMENDED,
        MOVED
    }

    /** Synonyms are joined with semicolons; what is absent was or is empty. */
    public record Difference(
            String field, @Nullable String before, @Nullable String after) {}

    /** @param versions of one type, oldest first */
    static List<DocumentTypeChange> between(List<Version> versions) {
        var changes = new ArrayList<DocumentTypeChange>();
        Version before = null;
        for (var version : versions) {
            changes.add(new DocumentTypeChange(
                    version.state().day(),
                    version.at(),
                    version.change(),
                    version.reason(),
                    version.actor(),
                    before == null ? List.of() : Differences.between(before.state(), version.state())));
            before = version;
        }
        return changes;
    }

    record Version(
            DocumentTypeState state,
            OffsetDateTime at,
            Kind change,
            @Nullable String reason,
            String actor) {

        static Version from(ResultSet row) throws SQLException {
            return new Version(
                    DocumentTypeState.from(row),
                    row.getObject("at", OffsetDateTime.class),
                    Kind.valueOf(row.getString("change")),
                    row.getString("reason"),
                    row.getString("actor"));
        }
    }
}
