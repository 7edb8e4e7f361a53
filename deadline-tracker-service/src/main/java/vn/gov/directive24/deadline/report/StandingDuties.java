package vn.gov.directive24.deadline.report;

/** How the standing duties among the assignments are kept on a day, as SQL. */
public final class StandingDuties {

    /** For rows {@code t} of {@link TaskTexts}: whether it is a standing duty. */
    static final String IS_ONE = "t.deadline_kind in ('FROM_DATE', 'CONTINUOUS')";

    /**
     * The judgement for a row {@code s} of {@link Standings} and its task {@code t}; null when it is closed or no standing
     * duty. The same rule as {@code StandingDuty.on}, which a test holds against this. Takes the named parameter
     * {@code asOf}.
     */
    public static final String JUDGEMENT = """
            (select case
                 when :asOf < begins then 'NOT_YET'
                 when at_target then 'HOLDS'
                 when not at_target then 'BELOW_TARGET'
                 when date_trunc('month', s.reported_on) >= date_trunc('month', cast(:asOf as date)) - interval '1 month'
                      then 'HOLDS'
                 when date_trunc('month', begins) < date_trunc('month', cast(:asOf as date)) then 'REPORT_MISSING'
                 else 'NOT_YET' end
             from (select greatest(opened.opened_on, t.deadline_start) as begins
                   from assignment opened where opened.id = s.assignment) duty,
                  (select bool_and(case i.direction when 'UP' then p.value >= i.target else p.value <= i.target end) as at_target
                   from indicator i
                        join lateral (
                            select case i.kind
                                       when 'SHARE' then trunc(numerator * 100.0 / nullif(denominator, 0), 2)
                                       else numerator end as value
                            from indicator_point point
                            where point.indicator = i.code and point.day <= :asOf
                            order by point.day desc, point.id desc limit 1) p on p.value is not null
                   where i.code = any (t.indicators)) shown
             where t.deadline_kind in ('FROM_DATE', 'CONTINUOUS') and s.state in ('OPEN_IN_TIME', 'OPEN_OVERDUE'))
            """;

    private StandingDuties() {}
}
