package vn.gov.directive24.registry.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been published, for who must know which list was in force on a day. */
@Component
public class PublishedLists {

    private final JdbcClient jdbc;

    PublishedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every list, in the order of their numbers, which is that of their publication. */
    public List<ListInForce> all() {
        return jdbc.sql("select number, up_to, published_on, integrated from published_list order by number")
                .query((row, _) -> inForce(row))
                .list();
    }

    private static ListInForce inForce(ResultSet row) throws SQLException {
        return new ListInForce(
                row.getInt("number"),
                row.getObject("up_to", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                Set.of((String[]) row.getArray("integrated").getArray()));
    }
}
