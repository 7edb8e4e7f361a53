package vn.gov.directive24.registry.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.registry.publication.seal.SealedFile;

/**
 * What has been published, for who must know which list was in force on a day. What binds is what was sealed: the first
 * time that a list is seen, the columns beside it are held against its bytes, and those against their hash.
 */
@Component
public class PublishedLists {

    private static final Logger log = LoggerFactory.getLogger(PublishedLists.class);

    private final JdbcClient jdbc;
    private final ListArchive archive;

    /** What each list says, of those that were held against their bytes. */
    private final Map<String, ListInForce> held = new ConcurrentHashMap<>();

    /** Told once for each list, however often somebody asks. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    PublishedLists(JdbcClient jdbc, ListArchive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    /**
     * Every list, in the order of their numbers, which is that of their publication.
     *
     * @throws ListDamaged when one is not what was sealed
     */
    public List<ListInForce> all() {
        return jdbc
                .sql("select number, hash, up_to, published_on, integrated from published_list order by number")
                .query((row, _) -> new Row(inForce(row), row.getString("hash")))
                .list()
                .stream()
                .map(this::asSealed)
                .toList();
    }

    private ListInForce asSealed(Row row) {
        var said = held.computeIfAbsent(row.hash, _ -> read(row));
        if (!said.equals(row.list)) {
            throw damaged(row, "its columns say something else.");
        }
        return said;
    }

    private ListInForce read(Row row) {
        var list = archive.list(row.list.number());
        if (!SealedFile.hashOf(list.json()).filter(row.hash::equals).isPresent()) {
            throw damaged(row, "its bytes have another hash.");
        }
        var content = list.content();
        return new ListInForce(
                content.number(), content.upTo(), content.publishedOn(), Set.copyOf(content.integrated()));
    }

    private ListDamaged damaged(Row row, String what) {
        var damaged = new ListDamaged(row.list.number(), what);
        if (told.add(row.hash)) {
            log.error("{} Nothing is decided by it.", damaged.getMessage());
        }
        return damaged;
    }

    private static ListInForce inForce(ResultSet row) throws SQLException {
        return new ListInForce(
                row.getInt("number"),
                row.getObject("up_to", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                Set.of((String[]) row.getArray("integrated").getArray()));
    }

    private record Row(ListInForce list, String hash) {}
}
