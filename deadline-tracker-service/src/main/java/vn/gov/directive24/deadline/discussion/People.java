package vn.gov.directive24.deadline.discussion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.common.security.Caller;

/** Who has used the platform, as last seen; accounts themselves are the sign-in provider's. */
@Component
public class People {

    private static final Logger log = LoggerFactory.getLogger(People.class);
    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Written once a day, and when agency or roles change; a request does not fail for it. */
    public void saw(Caller caller) {
        var now = new Seen(caller, LocalDate.now(clock));
        if (now.equals(seen.get(caller.subject()))) {
            return;
        }
        try {
            store(now);
            if (seen.size() >= MOST_REMEMBERED) {
                seen.clear();
            }
            seen.put(caller.subject(), now);
        } catch (DataAccessException | TransactionException unavailable) {
            log.debug("Who calls could not be noted", unavailable);
        }
    }

    private void store(Seen now) {
        jdbc.sql("""
                        insert into known_person (name, agency, roles, seen_on)
                        values (:name, :agency, string_to_array(:roles, ','), :day)
                        on conflict (name) do update
                        set agency = excluded.agency, roles = excluded.roles, seen_on = excluded.seen_on
                        """)
                .param("name", now.caller().subject())
                .param("agency", now.caller().agency())
                .param("roles", now.caller().roles().stream().sorted().collect(Collectors.joining(",")))
                .param("day", now.day())
                .update();
    }

    /** Those of the names that are known, as they were when they were last seen. */
    Map<String, Caller> named(List<String> names) {
        return names.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select name, agency, roles from known_person where name in (:names)")
                        .param("names", names)
                        .query((row, _) -> new Caller(row.getString("name"), row.getString("agency"), Set.of((String[])
                                row.getArray("roles").getArray())))
                        .stream()
                        .collect(Collectors.toMap(Caller::subject, Function.identity()));
    }

    private record Seen(Caller caller, LocalDate day) {}
}
