package vn.gov.directive24.registry.documenttype;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who put off the roadmap's day of a type, when and why, out of the history. */
@Component
@Transactional(readOnly = true)
public class Postponements {

    private final JdbcClient jdbc;

    Postponements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some types that stood at the end of a day, by code. */
    public Map<String, Postponement> of(Collection<String> codes, LocalDate day) {
        var postponements = new HashMap<String, Postponement>();
        jdbc.sql("""
                        select distinct on (code) * from (
                            select v.*, lag(roadmap_on) over (partition by code order by id) as former,
                                   first_value(binding_roadmap_on) over (partition by code order by id desc) as binding
                            from document_type_version v
                            where code = any(string_to_array(:codes, ',')) and day <= :day) changed
                        where roadmap_on is distinct from former order by code, id desc
                        """).param("codes", String.join(",", codes)).param("day", day).query(row -> {
            add(row, postponements);
        });
        return postponements;
    }

    private static void add(ResultSet row, Map<String, Postponement> postponements) throws SQLException {
        var roadmap = new Roadmap(
                row.getObject("roadmap_on", LocalDate.class),
                row.getObject("original_roadmap_on", LocalDate.class),
                row.getObject("binding", LocalDate.class));
        if (roadmap.isPostponed() && roadmap.original() != null) {
            postponements.put(
                    row.getString("code"),
                    new Postponement(
                            roadmap.original(),
                            roadmap.current(),
                            row.getObject("day", LocalDate.class),
                            row.getString("actor"),
                            row.getString("reason"),
                            Objects.equals(roadmap.binding(), roadmap.current())));
        }
    }
}
