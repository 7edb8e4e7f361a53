package vn.gov.directive24.deadline.indicator;

import java.sql.Types;
import java.time.Clock;
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
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorMoved;

/** Counts what other services announce, takes what agencies report, and keeps each value it ever had. */
@Service
@Transactional
public class IndicatorService {

    private final IndicatorRepository indicators;
    private final IndicatorReports reports;
    private final StatedFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final long procedureSystemsExpected;

    IndicatorService(
            IndicatorRepository indicators,
            IndicatorReports reports,
            StatedFiles files,
            JdbcClient jdbc,
            Agencies agencies,
            Clock clock) {
        this.indicators = indicators;
        this.reports = reports;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
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
            if (remember(indicator.code(), observation) || observation.whole() > 0) {
                indicator.measure(count(indicator, observation), on);
                indicators.saveAndFlush(indicator);
            }
        });
    }

    /**
     * Takes a count that the platform made as a whole. Nothing happens when no indicator of the directive has that measure.
     *
     * @param on the day from which it holds
     */
    public void count(Measure measure, String directive, Count count, LocalDate on) {
        indicators
                .findByMeasure(measure)
                .filter(indicator -> indicator.directive().equals(directive))
                .ifPresent(indicator -> {
                    indicator.measure(count, on);
                    indicators.saveAndFlush(indicator);
                });
    }

    /** Returns whether that is news: most moves of a document type change no count, and counting reads every subject. */
    private boolean remember(String indicator, Observation observation) {
        return jdbc.sql("""
                        insert into measured_subject as known (indicator, subject, bucket, counts, synthetic)
                        values (:indicator, :subject, :bucket, :counts, :synthetic)
                        on conflict (indicator, subject) do update
                        set bucket = excluded.bucket, counts = excluded.counts, synthetic = excluded.synthetic
                        where (known.bucket, known.counts, known.synthetic)
                            is distinct from (excluded.bucket, excluded.counts, excluded.synthetic)
                        """)
                        .param("indicator", indicator)
                        .param("subject", observation.subject())
                        .param("bucket", observation.bucket())
                        .param("counts", observation.counts())
                        .param("synthetic", observation.synthetic())
                        .update()
                == 1;
    }

    private Count count(Indicator indicator, Observation observation) {
        var counted = jdbc.sql("""
                        select count(*) filter (where counts) as numerator,
                               count(*) as denominator,
                               count(*) filter (where synthetic) as synthetic
                        from (select bool_or(counts) as counts, bool_or(counts and synthetic) as synthetic
                              from measured_subject where indicator = :indicator
                              group by bucket) buckets
                        """)
                .param("indicator", indicator.code())
                .query(Count.class)
                .single();
        return new Count(counted.numerator(), wholeOf(indicator, observation, counted), counted.synthetic());
    }

    private @Nullable Long wholeOf(Indicator indicator, Observation observation, Count counted) {
        return switch (observation.measure()) {
            case AIRPORTS_LIVE, STATIONS_AND_PARKS_LIVE, TRANSPORT_APPS_CONNECTED ->
                largest(indicator.denominator(), counted.denominator(), observation.whole());
            case PROCEDURE_SYSTEMS_CONNECTED -> procedureSystemsExpected;
            case DOCUMENT_TYPES_PLANNED,
                    DOCUMENT_TYPES_PLANNED_PERSONAL,
                    DOCUMENT_TYPES_PLANNED_ORGANISATION,
                    PROCEDURES_SIMPLIFIED_324,
                    PROCEDURES_SIMPLIFIED_196,
                    PROCEDURES_TAKING_DATA,
                    DUE_DONE_ON_TIME,
                    INTEGRATED_PAPERS_REQUESTED,
                    LISTED_COPIES_REQUESTED -> null;
        };
    }

    private static long largest(@Nullable Long... numbers) {
        return Arrays.stream(numbers)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** A total holds from the day of the newest fact in it, whatever order the facts are heard of in. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(IndicatorMoved moved) {
        if (moved.source() == IndicatorSource.MANUAL) {
            return;
        }
        jdbc.sql("""
                        insert into indicator_point (indicator, day, numerator, denominator, synthetic, source, recorded_on)
                        select :indicator, greatest(cast(:day as date), max(day)), :numerator, :denominator, :synthetic, 'MEASURED', :today
                        from indicator_point where indicator = :indicator and source = 'MEASURED'
                        """)
                .param("indicator", moved.indicator())
                .param("day", moved.on())
                .param("numerator", moved.count().numerator())
                .param("denominator", moved.count().denominator(), Types.BIGINT)
                .param("synthetic", moved.count().synthetic())
                .param("today", today())
                .update();
    }

    /**
     * Takes what an agency states about its part; the value of the indicator is the sum of the newest parts.
     *
     * @param agency whose part it is, or null for the caller's own or the only one
     * @return the number of the report
     */
    public long report(String code, @Nullable String agency, IndicatorStatement statement, Caller caller) {
        var indicator = indicators.lockByCode(code).orElseThrow(() -> new IndicatorNotFound(code));
        indicator.requireManual();
        statement.requireValueOf(indicator.kind(), today());
        var parts = PartOwners.of(code, reports.partsOf(code), caller);
        var owner = parts.ownerFor(agency, caller);
        statement.files().stream()
                .filter(file -> !files.isOf(owner, file))
                .findFirst()
                .ifPresent(missing -> {
                    throw new StatedFileMissing(missing, owner);
                });
        var id = reports.add(code, owner, statement, today());
        indicator.reported(owner, statement, today());
        var days = reports.daysFrom(code, statement.day());
        days.forEach(day -> reports.keepPoint(
                code,
                day,
                reports.totalOn(code, parts.agencies(), day),
                parts.agencies().size(),
                owner,
                today()));
        var total = reports.totalOn(code, parts.agencies(), today());
        indicator.declare(
                new Count(total.numerator(), total.denominator(), 0),
                new Parts(total.parts(), parts.agencies().size()),
                days.getLast());
        indicators.saveAndFlush(indicator);
        return id;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public PageOf<IndicatorReports.Report> reports(String code, @Nullable LocalDate asOf, Paging paging) {
        return reports.list(find(code).code(), AsOf.day(asOf, clock), paging);
    }

    @Transactional(readOnly = true)
    public Indicator find(String code) {
        return indicators.findById(code).orElseThrow(() -> new IndicatorNotFound(code));
    }

    @Transactional(readOnly = true)
    public List<Indicator> all() {
        return indicators.findAllByOrderByCode();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
