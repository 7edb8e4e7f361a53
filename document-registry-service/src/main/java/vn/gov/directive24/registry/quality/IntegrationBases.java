package vn.gov.directive24.registry.quality;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On what each move to INTEGRATED rested: written in the transaction of the move, and never again. */
@Component
@Transactional
public class IntegrationBases {

    private final JdbcClient jdbc;
    private final Clock clock;

    IntegrationBases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String code, LocalDate day, List<Standing> standings) {
        var at = OffsetDateTime.now(clock);
        for (var standing : standings) {
            var measurement = standing.measurement();
            var waiver = standing.waiver();
            jdbc.sql("""
                            insert into integration_basis (code, day, at, criterion, state, threshold, rate, measured_on,
                                                           waived_by, waived_until)
                            values (:code, :day, :at, :criterion, :state, :threshold, :rate, :measuredOn, :waivedBy, :until)
                            """)
                    .param("code", code)
                    .param("day", day)
                    .param("at", at)
                    .param("criterion", standing.criterion().name())
                    .param("state", standing.state().name())
                    .param("threshold", standing.threshold())
                    .param("rate", measurement == null ? null : measurement.rate())
                    .param("measuredOn", measurement == null ? null : measurement.measuredOn())
                    .param("waivedBy", waiver == null ? null : waiver.grantedBy())
                    .param("until", waiver == null ? null : waiver.validUntil())
                    .update();
        }
    }

    /** The latest first; six lines for each move. */
    @Transactional(readOnly = true)
    public List<Basis> of(String code) {
        return jdbc.sql("""
                        select criterion, state, threshold, rate, measured_on, waived_by, waived_until, day, at
                        from integration_basis where code = :code order by at desc, id
                        """)
                .param("code", code)
                .query((row, _) -> new Basis(
                        Criterion.valueOf(row.getString("criterion")),
                        Standing.State.valueOf(row.getString("state")),
                        row.getBigDecimal("threshold"),
                        row.getBigDecimal("rate"),
                        row.getObject("measured_on", LocalDate.class),
                        row.getString("waived_by"),
                        row.getObject("waived_until", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Where one criterion stood when a type became INTEGRATED.
     *
     * @param rate that was measured, in per cent
     * @param waivedBy who answered for it
     * @param day of the move
     * @param at the moment of the move
     */
    public record Basis(
            Criterion criterion,
            Standing.State state,
            BigDecimal threshold,
            @Nullable BigDecimal rate,
            @Nullable LocalDate measuredOn,
            @Nullable String waivedBy,
            @Nullable LocalDate waivedUntil,
            LocalDate day,
            Instant at) {}
}
