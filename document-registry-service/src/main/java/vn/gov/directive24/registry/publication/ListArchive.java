package vn.gov.directive24.registry.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published lists, as they were published. */
@Component
@Transactional(readOnly = true)
public class ListArchive {

    private static final String SUMMARY = """
            select l.number, l.month, l.up_to, l.published_on, l.published_at, l.corrects, l.reason, l.types, l.synthetic,
                   l.synthetic_integrated, l.hash, l.previous_hash, l.key_id, l.csv_sha256, l.xlsx_sha256,
                   cardinality(l.integrated) as integrated_types,
                   (select max(c.number) from published_list c where c.corrects = l.number) as corrected_by
            from published_list l
            """;

    private final JdbcClient jdbc;

    ListArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<ListSummary> all() {
        return jdbc.sql(SUMMARY + " order by number desc")
                .query((row, _) -> summary(row))
                .list();
    }

    /** @throws ListNotFound when there is no such list */
    public ListSummary summary(int number) {
        return find(number).orElseThrow(() -> new ListNotFound(number));
    }

    /** @throws ListNotFound when there is none yet */
    public ListSummary latest() {
        return all().stream().findFirst().orElseThrow(() -> new ListNotFound(1));
    }

    Optional<ListSummary> find(int number) {
        return jdbc.sql(SUMMARY + " where number = :number")
                .param("number", number)
                .query((row, _) -> summary(row))
                .optional();
    }

    /** @throws ListNotFound when there is no such list */
    public PublishedList list(int number) {
        return jdbc.sql("select number, hash, key_id, json from published_list where number = :number")
                .param("number", number)
                .query((row, _) -> list(row))
                .optional()
                .orElseThrow(() -> new ListNotFound(number));
    }

    /** @throws ListNotFound when there is no such list */
    public byte[] file(int number, ListFormat format) {
        return jdbc.sql("select %s from published_list where number = :number".formatted(format.column()))
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new ListNotFound(number));
    }

    Optional<Integer> withTable(String sha256) {
        return jdbc.sql("select number from published_list where csv_sha256 = :hash or xlsx_sha256 = :hash limit 1")
                .param("hash", sha256)
                .query(Integer.class)
                .optional();
    }

    Optional<PublishedList> last() {
        return jdbc.sql("select number, hash, key_id, json from published_list order by number desc limit 1")
                .query((row, _) -> list(row))
                .optional();
    }

    @Transactional
    void add(PublishedList list, String by, byte[] csv, byte[] xlsx) {
        var content = list.content();
        jdbc.sql("""
                        insert into published_list (number, month, up_to, published_on, published_at, published_by, corrects,
                                                    reason, types, synthetic, synthetic_integrated, integrated, hash, previous_hash, key_id,
                                                    json, csv, xlsx)
                        values (:number, :month, :upTo, :on, :at, :by, :corrects, :reason, :types, :synthetic, :syntheticIntegrated, :integrated,
                                :hash, :previous, :key, :json, :csv, :xlsx)
                        """)
                .param("number", list.number())
                .param("month", content.month())
                .param("upTo", content.upTo())
                .param("on", content.publishedOn())
                .param("at", OffsetDateTime.ofInstant(content.publishedAt(), ZoneOffset.UTC))
                .param("by", by)
                .param(
                        "corrects",
                        content.corrects() == null ? null : content.corrects().number())
                .param(
                        "reason",
                        content.corrects() == null ? null : content.corrects().reason())
                .param("types", content.types().size())
                .param("synthetic", content.synthetic().types())
                .param("syntheticIntegrated", content.synthetic().integrated())
                .param("integrated", content.integrated().toArray(String[]::new))
                .param("hash", list.hash())
                .param("previous", list.previousHash())
                .param("key", list.keyId())
                .param("json", list.json())
                .param("csv", csv)
                .param("xlsx", xlsx)
                .update();
    }

    private static PublishedList list(ResultSet row) throws SQLException {
        return PublishedList.of(
                row.getInt("number"), row.getString("hash"), row.getString("key_id"), row.getBytes("json"));
    }

    private static ListSummary summary(ResultSet row) throws SQLException {
        return new ListSummary(
                row.getInt("number"),
                row.getString("month"),
                row.getObject("up_to", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("corrects", Integer.class),
                row.getString("reason"),
                row.getObject("corrected_by", Integer.class),
                row.getInt("types"),
                row.getInt("synthetic"),
                row.getInt("integrated_types"),
                row.getInt("synthetic_integrated"),
                row.getString("hash"),
                row.getString("previous_hash"),
                row.getString("key_id"),
                row.getString("csv_sha256"),
                row.getString("xlsx_sha256"));
    }
}
