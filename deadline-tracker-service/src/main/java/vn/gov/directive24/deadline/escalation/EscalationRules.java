package vn.gov.directive24.deadline.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.agency.Agencies;

/** The versions of the rules; rows are only ever added. */
@Component
class EscalationRules {

    private static final String NEWEST = """
            select distinct on (code) * from escalation_rule
            where at < coalesce(cast(:end as timestamptz), 'infinity') order by code, version desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Agencies agencies;

    EscalationRules(JdbcClient jdbc, JsonMapper json, Agencies agencies) {
        this.jdbc = jdbc;
        this.json = json;
        this.agencies = agencies;
    }

    RuleBook book() {
        return new RuleBook(active(null), agencies);
    }

    /** @param end the moment up to which versions count, or null for all */
    List<EscalationRule> active(@Nullable OffsetDateTime end) {
        return jdbc.sql("select * from (" + NEWEST + ") newest where active order by code")
                .param("end", end)
                .query((row, _) -> rule(row))
                .list();
    }

    /** The newest version, even of a rule that has ended. */
    Optional<EscalationRule> newest(String code) {
        return jdbc.sql("select * from escalation_rule where code = :code order by version desc limit 1")
                .param("code", code)
                .query((row, _) -> rule(row))
                .optional();
    }

    /** Newest first. */
    List<EscalationRule> versions(String code, @Nullable OffsetDateTime end) {
        return jdbc.sql("""
                        select * from escalation_rule
                        where code = :code and at < coalesce(cast(:end as timestamptz), 'infinity') order by version desc
                        """)
                .param("code", code)
                .param("end", end)
                .query((row, _) -> rule(row))
                .list();
    }

    /** Fails when somebody else has added that version in the meantime. */
    void add(EscalationRule rule) {
        jdbc.sql("""
                        insert into escalation_rule
                            (code, version, name_vi, directive, agencies, ladder, active, actor, at)
                        values (:code, :version, :nameVi, :directive, :agencies, :ladder, :active, :actor, :at)
                        """)
                .param("code", rule.code())
                .param("version", rule.version())
                .param("nameVi", rule.nameVi())
                .param("directive", rule.directive())
                .param("agencies", rule.agencies())
                .param("ladder", json.writeValueAsString(rule.ladder()))
                .param("active", rule.active())
                .param("actor", rule.actor())
                .param("at", rule.at())
                .update();
    }

    private EscalationRule rule(ResultSet row) throws SQLException {
        return new EscalationRule(
                row.getString("code"),
                row.getLong("version"),
                row.getString("name_vi"),
                row.getString("directive"),
                row.getString("agencies"),
                json.readValue(row.getString("ladder"), new TypeReference<List<Rung>>() {}),
                row.getBoolean("active"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class));
    }
}
