package vn.gov.directive24.deadline.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.snapshot.FrozenContent;

/** The formulas on record. */
@Component
class ScoreFormulas {

    private final JdbcClient jdbc;

    ScoreFormulas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<ScoreFormula> all(LocalDate asOf) {
        return jdbc.sql("select * from score_formula where created_on <= :asOf order by version desc")
                .param("asOf", asOf)
                .query((row, _) -> formula(row))
                .list();
    }

    /** The newest that holds for a month and was known on that day. */
    ScoreFormula of(YearMonth month, LocalDate knownOn) {
        return jdbc.sql("""
                        select * from score_formula where valid_from <= :month and created_on <= :knownOn
                        order by version desc limit 1
                        """)
                .param("month", month.toString())
                .param("knownOn", knownOn)
                .query((row, _) -> formula(row))
                .optional()
                .orElseThrow(() -> new NoFormulaYet(month));
    }

    /** By which rules a version is used. */
    int rulesOf(int version) {
        return jdbc.sql("select rules from score_formula where version = :version")
                .param("version", version)
                .query(Integer.class)
                .single();
    }

    ScoreFormula add(YearMonth validFrom, ScoreFormula.Parameters parameters, String note, String by, LocalDate on) {
        return jdbc.sql("""
                        insert into score_formula (version, valid_from, parameters, note, created_by, created_on, rules)
                        select max(version) + 1, :validFrom, :parameters, :note, :by, :on, :rules from score_formula
                        returning *
                        """)
                .param("validFrom", validFrom.toString())
                .param("parameters", FrozenContent.of(parameters).json())
                .param("note", note)
                .param("by", by)
                .param("on", on)
                .param("rules", ScoreFormula.NEWEST_RULES)
                .query((row, _) -> formula(row))
                .single();
    }

    private static ScoreFormula formula(ResultSet row) throws SQLException {
        return new ScoreFormula(
                row.getInt("version"),
                YearMonth.parse(row.getString("valid_from")),
                FrozenContent.read(row.getString("parameters"), ScoreFormula.Parameters.class),
                row.getInt("rules"),
                row.getString("note"),
                row.getObject("created_on", LocalDate.class));
    }
}
