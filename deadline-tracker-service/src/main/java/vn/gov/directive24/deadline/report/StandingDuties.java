package vn.gov.directive24.deadline.report;

/** How the standing duties among the assignments are kept on a day, as SQL. */
public final class StandingDuties {

    /** For rows {@code t} of {@link TaskTexts}: whether it is a standing duty. */
    static final String IS_ONE = "t.deadline_kind in ('FROM_DATE', 'CONTINUOUS')";

    /**
     * The judgement for a row {@code s} of {@link Standings} and its task {@code t}; null when it is closed or no standing
     * duty. The same rule as {@code StandingDuty.on}, which a test holds against this. A value that is the sum of what
     * agencies report shows nothing before it is conclusive: the rule of {@code Parts.suffice}. Takes the named
     * parameters {@code asOf} and {@code knownOn}, the day whose knowledge of the indicators counts.
     */
    public static final String JUDGEMENT_AS_KNOWN = """
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
                                       else numerator end as value,
                                   parts_expected is null or parts_reported >= parts_expected
                                       or (i.kind = 'COUNT' and i.direction = 'UP') as conclusive
                            from indicator_point point
                            where point.indicator = i.code and point.day <= :asOf and point.recorded_on <= :knownOn
                            order by point.day desc, point.id desc limit 1) p on p.value is not null and p.conclusive
                   where i.code = any (t.indicators)) shown
             where t.deadline_kind in ('FROM_DATE', 'CONTINUOUS') and s.state in ('OPEN_IN_TIME', 'OPEN_OVERDUE'))
            """;

    /** The same by what was known on the day asked for. Takes the named parameter {@code asOf}. */
    public static final String JUDGEMENT = JUDGEMENT_AS_KNOWN.replace(":knownOn", ":asOf");

    private StandingDuties() {}
}
