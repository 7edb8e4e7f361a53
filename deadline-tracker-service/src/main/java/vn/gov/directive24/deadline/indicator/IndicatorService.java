package vn.gov.directive24.deadline.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorMoved;

/** Counts what other services announce, and keeps each value it ever had. */
@Service
@Transactional
public class IndicatorService {

    private final IndicatorRepository indicators;
    private final JdbcClient jdbc;
    private final long procedureSystemsExpected;

    IndicatorService(IndicatorRepository indicators, JdbcClient jdbc, Agencies agencies) {
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.procedureSystemsExpected = agencies.resolve("BO-NGANH").count()
                + agencies.resolve("UBND-TINH").count();
    }

    /** Adds what is missing and leaves the rest as it is. */
    public void define(List<IndicatorDefinition> definitions) {
        definitions.stream()
                .filter(definition -> !indicators.existsById(definition.code()))
                .forEach(definition -> indicators.saveAndFlush(Indicator.define(definition)));
    }

    /** Nothing happens when no indicator has that measure. */
    public void observe(Observation observation, LocalDate on) {
        indicators.findByMeasure(observation.measure()).ifPresent(indicator -> {
            remember(indicator.code(), observation);
            indicator.measure(count(indicator, observation), on);
            indicators.saveAndFlush(indicator);
        });
    }

    private void remember(String indicator, Observation observation) {
        jdbc.sql("""
                        insert into measured_subject (indicator, subject, bucket, counts, synthetic)
                        values (:indicator, :subject, :bucket, :counts, :synthetic)
                        on conflict (indicator, subject) do update
                        set bucket = excluded.bucket, counts = excluded.counts, synthetic = excluded.synthetic
                        """)
                .param("indicator", indicator)
                .param("subject", observation.subject())
                .param("bucket", observation.bucket())
                .param("counts", observation.counts())
                .param("synthetic", observation.synthetic())
                .update();
    }

    private Count count(Indicator indicator, Observation observation) {
        var counted = jdbc.sql("""
                        select count(distinct bucket) filter (where counts) as numerator,
                               count(distinct bucket) as denominator,
                               count(distinct bucket) filter (where counts and synthetic) as synthetic
                        from measured_subject where indicator = :indicator
                        """)
                .param("indicator", indicator.code())
                .query(Count.class)
                .single();
        return new Count(counted.numerator(), wholeOf(indicator, observation, counted), counted.synthetic());
    }

    private @Nullable Long wholeOf(Indicator indicator, Observation observation, Count counted) {
        return switch (observation.measure()) {
            case AIRPORTS_LIVE -> largest(indicator.denominator(), counted.denominator(), observation.whole());
            case PROCEDURE_SYSTEMS_CONNECTED -> procedureSystemsExpected;
            case DOCUMENT_TYPES_PLANNED,
                    DOCUMENT_TYPES_PLANNED_PERSONAL,
                    DOCUMENT_TYPES_PLANNED_ORGANISATION,
                    PROCEDURES_SIMPLIFIED_324,
                    PROCEDURES_SIMPLIFIED_196 -> null;
        };
    }

    private static long largest(@Nullable Long... numbers) {
        return Arrays.stream(numbers)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(IndicatorMoved moved) {
        jdbc.sql("""
                        insert into indicator_point (indicator, day, numerator, denominator, synthetic)
                        values (:indicator, :day, :numerator, :denominator, :synthetic)
                        """)
                .param("indicator", moved.indicator())
                .param("day", moved.on())
                .param("numerator", moved.count().numerator())
                .param("denominator", moved.count().denominator())
                .param("synthetic", moved.count().synthetic())
                .update();
    }

    /** Oldest first, at most the newest 1,000. */
    @Transactional(readOnly = true)
    public List<Point> series(String code) {
        find(code);
        return jdbc.sql("""
                        select day, numerator, denominator, synthetic from (
                            select id, day, numerator, denominator, synthetic from indicator_point
                            where indicator = :indicator order by id desc limit 1000) newest
                        order by id
                        """).param("indicator", code).query(Point.class).list();
    }

    @Transactional(readOnly = true)
    public Indicator find(String code) {
        return indicators.findById(code).orElseThrow(() -> new IndicatorNotFound(code));
    }

    @Transactional(readOnly = true)
    public List<Indicator> all() {
        return indicators.findAllByOrderByCode();
    }

    /** A value an indicator had from that day on. */
    public record Point(
            LocalDate day, long numerator, @Nullable Long denominator, long synthetic) {}
}
