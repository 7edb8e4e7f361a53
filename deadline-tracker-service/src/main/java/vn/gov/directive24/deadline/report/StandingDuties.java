package vn.gov.directive24.deadline.report;

/** How the standing duties among the assignments are kept on a day, as SQL. */
public final class StandingDuties {

    /**
     * For rows {@code t} of {@link TaskTexts}: whether it is a standing duty. What has a window is to be done by its last
     * day, and to be under way from its first.
     */
    static final String IS_ONE = "t.deadline_kind in ('FROM_DATE', 'WINDOW', 'CONTINUOUS')";

    /** Whether the figures of a row meet the target of an indicator {@code i}; null when they say nothing. */
    private static final String MEETS = """
            case when i.direction = 'UP' then %1$s >= i.target else %1$s <= i.target end
            """.formatted("""
            (case i.kind when 'SHARE' then trunc(numerator * 100.0 / nullif(denominator, 0), 2) else numerator end)
            """);

    /**
     * The judgement for a row {@code s} of {@link Standings} and its task {@code t}; null when it is closed or no standing
     * duty. The same rule as {@code StandingDuty.on}, which a test holds against this. Takes the named parameters
     * {@code asOf} and {@code knownOn}, the day whose knowledge of the indicators counts.
     *
     * <p>Of a share that several agencies report, each answers for its own part. A count is their sum: it shows a target
     * met or missed when all have reported, or met already when the rest can only add to it. What shows neither leaves
     * the duty to its reports.
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
                  (select case when bool_or(not met) then false when bool_and(met is true) then true end as at_target
                   from indicator i cross join lateral (
                       select case
                           when coalesce(whole.expected, 1) = 1 then whole.meets
                           when i.kind = 'SHARE' and own.meets is not null then own.meets
                           when whole.meets and (whole.reported >= whole.expected
                                                 or i.kind = 'COUNT' and i.direction = 'UP') then true
                           when not whole.meets and whole.reported >= whole.expected then false end as met
                       from (values (0)) one
                            left join lateral (
                                select parts_reported as reported, parts_expected as expected, %s as meets
                                from indicator_point
                                where indicator = i.code and day <= :asOf and recorded_on <= :knownOn
                                order by day desc, id desc limit 1) whole on true
                            left join lateral (
                                select %s as meets
                                from indicator_report
                                where indicator = i.code and agency = s.agency and day <= :asOf and recorded_on <= :knownOn
                                order by day desc, id desc limit 1) own on true) by_indicator
                   where i.code = any (t.indicators)) shown
             where %s and s.state in ('OPEN_IN_TIME', 'OPEN_OVERDUE'))
            """.formatted(MEETS, MEETS, IS_ONE);

    /** By which a new formula and a new report judge. */
    public static final int NEWEST_RULES = 2;

    /**
     * The same by the rules that held when a month was fixed: the first, 1, judged no window. Takes the named parameter
     * {@code rules} as well.
     */
    public static final String JUDGEMENT_BY_RULES =
            "case when :rules > 1 or t.deadline_kind <> 'WINDOW' then " + JUDGEMENT_AS_KNOWN + " end";

    /** The same by what was known on the day asked for. Takes the named parameter {@code asOf}. */
    public static final String JUDGEMENT = JUDGEMENT_AS_KNOWN.replace(":knownOn", ":asOf");

    private StandingDuties() {}
}
