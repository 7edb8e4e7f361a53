package vn.gov.directive24.registry.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** Remembers which files were sent and what came of them, whether they were taken or not. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class ImportJournal {

    /** A server that is at it says so more often than that. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportJournal(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One file.
     *
     * @param sha256 hash of the file
     * @param rowsDone how many rows have been written; they count when the state is DONE
     * @param report what it changed or what was wrong; absent in a list and while it runs
     * @param failure why nothing was taken, when it was REJECTED or FAILED
     * @param undone who took it back, when and why; absent while it counts
     */
    public record Entry(
            UUID id,
            ImportState state,
            boolean dryRun,
            String actor,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            String sha256,
            int rowsTotal,
            int rowsDone,
            @Nullable ImportReport report,
            @Nullable ImportFailure failure,
            @Nullable Undoing undone) {}

    public record Undoing(OffsetDateTime at, String actor, String reason) {

        static @Nullable Undoing from(ResultSet row) throws SQLException {
            var at = row.getObject("undone_at", OffsetDateTime.class);
            return at == null ? null : new Undoing(at, row.getString("undone_by"), row.getString("undo_reason"));
        }
    }

    UUID begin(String actor, String sha256, boolean dryRun, int rows) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into document_type_import (id, started_at, touched_at, actor, sha256, dry_run, state,
                                                          rows_total, rows_done)
                        values (:id, :now, :now, :actor, :sha256, :dryRun, 'RUNNING', :rows, 0)
                        """)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .param("sha256", sha256)
                .param("dryRun", dryRun)
                .param("rows", rows)
                .update();
        return id;
    }

    void progress(UUID id, int rowsDone) {
        jdbc.sql("update document_type_import set rows_done = :done, touched_at = :now where id = :id")
                .param("done", rowsDone)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** In the transaction of the rows, where there are any: both are there or neither is. */
    @Transactional(propagation = Propagation.REQUIRED)
    void done(UUID id, ImportReport report) {
        end(id, ImportState.DONE, report, null);
    }

    /** What is done stays so, whatever became of the answer. */
    void failed(UUID id, ImportState state, ImportFailure failure, @Nullable ImportReport report) {
        end(id, state, report, failure);
    }

    private void end(UUID id, ImportState state, @Nullable ImportReport report, @Nullable ImportFailure failure) {
        jdbc.sql("""
                        update document_type_import
                        set state = :state, ended_at = :now, touched_at = :now, report = :report, failure = :failure,
                            rows_done = case when :state = 'DONE' and not dry_run then rows_total else 0 end
                        where id = :id and state = 'RUNNING'
                        """)
                .param("state", state.name())
                .param("now", OffsetDateTime.now(clock))
                .param("report", report == null ? null : json.writeValueAsString(report))
                .param("failure", failure == null ? null : json.writeValueAsString(failure))
                .param("id", id)
                .update();
    }

    /**
     * @throws ImportNotDone when it changed nothing
     * @throws ImportUndone when it was taken back
     */
    void requireDone(UUID id) {
        var entry = find(id);
        if (entry.state() != ImportState.DONE || entry.dryRun()) {
            throw new ImportNotDone(
                    id, entry.dryRun() ? "a dry run" : entry.state().name());
        }
        if (entry.undone() != null) {
            throw new ImportUndone(id, entry.undone().actor());
        }
    }

    /** In the transaction of the undoing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void undone(UUID id, String actor, String reason) {
        jdbc.sql("""
                        update document_type_import set undone_at = :now, undone_by = :actor, undo_reason = :reason
                        where id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    public Entry find(UUID id) {
        return jdbc.sql("select * from document_type_import where id = :id")
                .param("id", id)
                .query((row, _) -> entry(row, true))
                .optional()
                .orElseThrow(() -> new ImportNotFound(id));
    }

    /** The latest first. */
    public PageOf<Entry> page(Paging paging) {
        var items = jdbc.sql("""
                        select * from document_type_import order by started_at desc, id limit :limit offset :offset
                        """)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> entry(row, false))
                .list();
        var total = jdbc.sql("select count(*) from document_type_import")
                .query(Long.class)
                .single();
        return PageOf.of(items, paging, total);
    }

    private Entry entry(ResultSet row, boolean whole) throws SQLException {
        var interrupted = isInterrupted(row);
        return new Entry(
                row.getObject("id", UUID.class),
                interrupted ? ImportState.FAILED : ImportState.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getString("actor"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("sha256"),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                read(whole ? row.getString("report") : null, ImportReport.class),
                interrupted ? ImportFailure.INTERRUPTED : read(row.getString("failure"), ImportFailure.class),
                Undoing.from(row));
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }

    /** A server that went away in the middle can no longer say that it did. */
    private boolean isInterrupted(ResultSet row) throws SQLException {
        return ImportState.valueOf(row.getString("state")) == ImportState.RUNNING
                && row.getObject("touched_at", OffsetDateTime.class)
                        .plus(SILENCE)
                        .isBefore(OffsetDateTime.now(clock));
    }
}
