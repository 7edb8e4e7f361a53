package vn.gov.directive24.identity.relyingparty;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.identity.relyingparty.Coverage.Connection;
import vn.gov.directive24.identity.relyingparty.Coverage.Group;

/** Says which ministries and provinces have their procedure system connected. */
@Component
public class CoverageReport {

    private final JdbcClient jdbc;
    private final ProcedureAuthorities authorities;

    CoverageReport(JdbcClient jdbc, ProcedureAuthorities authorities) {
        this.jdbc = jdbc;
        this.authorities = authorities;
    }

    @Transactional(readOnly = true)
    public Coverage today() {
        var byAgency = jdbc
                .sql("""
                        select owner_agency, code, connected_on from relying_system
                        where kind = 'PROCEDURE_SYSTEM' and status = 'CONNECTED'
                        """)
                .query((row, _) -> new Connection(
                        row.getString("owner_agency"),
                        row.getString("code"),
                        row.getObject("connected_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Connection::agency, Function.identity()));
        return new Coverage(Group.of(authorities.ministries(), byAgency), Group.of(authorities.provinces(), byAgency));
    }
}
