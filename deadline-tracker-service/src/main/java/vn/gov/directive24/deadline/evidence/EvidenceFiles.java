package vn.gov.directive24.deadline.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.upload.Upload;
import vn.gov.directive24.deadline.assignment.Actor;
import vn.gov.directive24.deadline.assignment.EvidenceFile;
import vn.gov.directive24.deadline.assignment.EvidenceOnRecord;
import vn.gov.directive24.deadline.indicator.IndicatorStatement.StatedFile;
import vn.gov.directive24.deadline.indicator.StatedFiles;

/** The table of the files. Their content goes in and comes out in pieces, so that none lies in memory whole. */
@Component
class EvidenceFiles implements EvidenceOnRecord, StatedFiles {

    private static final int SLICE = 1024 * 1024;

    /** What happened to a file last, up to a moment, says whether it is withdrawn. */
    private static final String SELECT = """
            select f.sha256 as id, name, media_type, bytes, added_at, added_by,
                   case when not last.kept then last.at end as withdrawn_at,
                   case when not last.kept then last.actor end as withdrawn_by
            from evidence_file f cross join lateral (
                select kept, at, actor from evidence_change c
                where c.assignment = f.assignment and c.sha256 = f.sha256
                  and c.at < coalesce(cast(:end as timestamptz), 'infinity')
                order by c.id desc limit 1) last
            where f.assignment = :assignment
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> missing(String assignment, List<String> ids) {
        return ids.stream()
                .filter(id -> find(assignment, id)
                        .filter(entry -> entry.withdrawnAt() == null)
                        .isEmpty())
                .toList();
    }

    @Override
    public boolean isOf(String agency, StatedFile file) {
        return find(file.assignment(), file.id())
                .filter(entry -> entry.withdrawnAt() == null)
                .filter(_ -> jdbc.sql("select agency = :agency from assignment where id = :assignment")
                        .param("agency", agency)
                        .param("assignment", file.assignment())
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }

    Optional<EvidenceEntry> find(String assignment, String id) {
        return jdbc.sql(SELECT + "and f.sha256 = :id")
                .param("assignment", assignment)
                .param("end", null)
                .param("id", id)
                .query(EvidenceEntry.class)
                .optional();
    }

    /**
     * In the order in which they came.
     *
     * @param end the moment up to which the record counts, or null for all of it
     */
    List<EvidenceEntry> of(String assignment, @Nullable OffsetDateTime end) {
        return jdbc.sql(SELECT + "order by added_at, f.sha256")
                .param("assignment", assignment)
                .param("end", end)
                .query(EvidenceEntry.class)
                .list();
    }

    void insert(String assignment, EvidenceFile file, Upload upload) {
        try (var content = upload.open()) {
            jdbc.sql("""
                            insert into evidence_file (assignment, sha256, name, media_type, bytes, added_at, added_by, content)
                            values (:assignment, :id, :name, :mediaType, :bytes, :now, :actor, :content)
                            """)
                    .param("assignment", assignment)
                    .param("id", file.id())
                    .param("name", file.name())
                    .param("mediaType", file.mediaType())
                    .param("bytes", file.bytes())
                    .param("now", OffsetDateTime.now(clock))
                    .param("actor", Actor.name())
                    .param("content", new SqlParameterValue(Types.VARBINARY, new SqlBinaryValue(content, file.bytes())))
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        append(assignment, file.id(), true);
    }

    void restore(String assignment, String id) {
        append(assignment, id, true);
    }

    void withdraw(String assignment, String id) {
        append(assignment, id, false);
    }

    private void append(String assignment, String id, boolean kept) {
        jdbc.sql("""
                        insert into evidence_change (assignment, sha256, kept, at, actor)
                        values (:assignment, :id, :kept, :now, :actor)
                        """)
                .param("assignment", assignment)
                .param("id", id)
                .param("kept", kept)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", Actor.name())
                .update();
    }

    /** Fetches one slice at a time as it is read. */
    InputStream content(String assignment, String id, long bytes) {
        var starts = LongStream.iterate(0, from -> from < bytes, from -> from + SLICE)
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return starts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(slice(assignment, id, starts.nextLong()));
            }
        });
    }

    private byte[] slice(String assignment, String id, long from) {
        return jdbc.sql("""
                        select substring(content from :from for :length) from evidence_file
                        where assignment = :assignment and sha256 = :id
                        """)
                .param("from", Math.toIntExact(from + 1))
                .param("length", SLICE)
                .param("assignment", assignment)
                .param("id", id)
                .query(byte[].class)
                .single();
    }
}
