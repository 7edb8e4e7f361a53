package vn.gov.directive24.registry.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.registry.exchange.ImportPlan.Step;

/** Remembers which version of a type an import found and which it left, in the transaction of the import. */
@Component
class ImportChanges {

    private final JdbcClient jdbc;

    ImportChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an import did to one type.
     *
     * @param row of the file
     * @param before the version it found; null when it registered the type
     * @param after the version it left
     * @param lastActor who changed the type last, since then or not
     * @param lastOn when
     */
    record Changed(int row, String code, @Nullable Long before, long after, String lastActor, LocalDate lastOn) {

        static Changed from(ResultSet row) throws SQLException {
            return new Changed(
                    row.getInt("file_row"),
                    row.getString("code"),
                    row.getObject("before_version", Long.class),
                    row.getLong("after_version"),
                    row.getString("actor"),
                    row.getObject("day", LocalDate.class));
        }
    }

    /** No version so far is later; the types that are held get none but the import's own. */
    @Transactional(propagation = Propagation.MANDATORY)
    long mark() {
        return jdbc.sql("select coalesce(max(id), 0) from document_type_version")
                .query(Long.class)
                .single();
    }

    /** @param mark where the versions of the import begin */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID id, List<Step> changed, long mark) {
        jdbc.sql("""
                        insert into document_type_import_change (import, file_row, code, before_version, after_version)
                        select :id, step.file_row, step.code, max(v.id) filter (where v.id <= :mark), max(v.id)
                        from unnest(string_to_array(:codes, ','), string_to_array(:rows, ',')::int[])
                                as step (code, file_row)
                        join document_type_version v on v.code = step.code
                        group by step.file_row, step.code
                        """)
                .param("id", id)
                .param("mark", mark)
                .param(
                        "codes",
                        changed.stream().map(step -> step.code().value()).collect(Collectors.joining(",")))
                .param(
                        "rows",
                        changed.stream()
                                .map(step -> Integer.toString(step.row()))
                                .collect(Collectors.joining(",")))
                .update();
    }

    /** In the order of the file. */
    List<Changed> of(UUID id) {
        return jdbc.sql("""
                        select changed.*, last.actor, last.day
                        from document_type_import_change changed
                        cross join lateral (select actor, day from document_type_version v
                                            where v.code = changed.code order by v.id desc limit 1) last
                        where import = :id order by file_row
                        """)
                .param("id", id)
                .query((row, _) -> Changed.from(row))
                .list();
    }
}
