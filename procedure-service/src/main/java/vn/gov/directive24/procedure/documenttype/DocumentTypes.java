package vn.gov.directive24.procedure.documenttype;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where each document type stands, as the registry has announced it.
 *
 * <p>Who asks and who remembers take turns on a type until their transaction ends. Otherwise a component that is linked
 * while its type becomes integrated would be seen by neither side and stay required for ever.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DocumentTypes {

    private static final String INTEGRATED = "INTEGRATED";

    private final JdbcClient jdbc;

    DocumentTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the paper can be shown from VNeID now */
    public boolean remember(String code, String name, String status) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || ':document-type:' || :code, 0))")
                .param("code", code)
                .query(_ -> {});
        jdbc.sql("""
                        insert into document_type_status (code, status, name) values (:code, :status, :name)
                        on conflict (code) do update set status = excluded.status, name = excluded.name
                        """)
                .param("code", code)
                .param("status", status)
                .param("name", name)
                .update();
        return status.equals(INTEGRATED);
    }

    /** Those of the types whose paper can be shown from VNeID; a type the registry has not announced is not among them. */
    public Set<String> integratedAmong(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        // Sorted, so that two who wait for several types never wait for each other.
        var asked = new TreeSet<>(codes).toArray(String[]::new);
        jdbc.sql("""
                        select pg_advisory_xact_lock_shared(
                            hashtextextended(current_schema() || ':document-type:' || code, 0))
                        from unnest(cast(:codes as varchar[])) as code
                        """).param("codes", asked).query(_ -> {});
        return Set.copyOf(jdbc.sql("""
                        select code from document_type_status
                        where code = any(cast(:codes as varchar[])) and status = :integrated
                        """)
                .param("codes", asked)
                .param("integrated", INTEGRATED)
                .query(String.class)
                .list());
    }
}
