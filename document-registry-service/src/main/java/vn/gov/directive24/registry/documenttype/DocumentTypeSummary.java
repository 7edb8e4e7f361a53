package vn.gov.directive24.registry.documenttype;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.time.AsOf;

/** What the Directive counts, and what of it is there at the end of a day. */
@Component
@Transactional(readOnly = true)
public class DocumentTypeSummary {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentTypeSummary(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param asOf the day, at its end
     * @param all of every holder
     * @param essential issued through VNeID, on paper at request only
     */
    public record Summary(LocalDate asOf, Part all, Part personal, Part organisation, Essential essential) {}

    public record Essential(Part personal, Part organisation) {}

    /**
     * One number of the Directive.
     *
     * @param target what the Directive counts
     * @param counts all that is registered, synthetic types among them
     * @param synthetic the generated ones among them, which stand for no official paper
     */
    public record Part(int target, Counts counts, Counts synthetic) {}

    /**
     * How many.
     *
     * @param registered without those that were withdrawn
     * @param planned with an integration plan: PLANNED or further
     * @param integrated shown from VNeID that day
     * @param suspended integrated once and not that day
     * @param late the day of the roadmap has passed and it was never integrated; a day that the agency put off itself does
     *     not count
     * @param lateByCurrentDay late even by the day that is planned now
     * @param postponed the day was put off, on whosever word
     */
    public record Counts(
            int registered,
            int planned,
            int integrated,
            int suspended,
            int withdrawn,
            int late,
            int lateByCurrentDay,
            int postponed) {

        private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        private Counts plus(Counts more) {
            return new Counts(
                    registered + more.registered,
                    planned + more.planned,
                    integrated + more.integrated,
                    suspended + more.suspended,
                    withdrawn + more.withdrawn,
                    late + more.late,
                    lateByCurrentDay + more.lateByCurrentDay,
                    postponed + more.postponed);
        }
    }

    private record Group(Holder holder, boolean essential, boolean synthetic, Counts counts) {}

    public Summary on(@Nullable LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        var groups = groups(day);
        return new Summary(
                day,
                part(
                        groups,
                        Arrays.stream(Holder.values()).mapToInt(Holder::target).sum(),
                        _ -> true),
                part(groups, Holder.PERSONAL.target(), group -> group.holder() == Holder.PERSONAL),
                part(groups, Holder.ORGANISATION.target(), group -> group.holder() == Holder.ORGANISATION),
                new Essential(essential(groups, Holder.PERSONAL), essential(groups, Holder.ORGANISATION)));
    }

    private static Part essential(List<Group> groups, Holder holder) {
        return part(groups, holder.essentialTarget(), group -> group.essential() && group.holder() == holder);
    }

    private static Part part(List<Group> groups, int target, Predicate<Group> wanted) {
        return new Part(target, sum(groups, wanted), sum(groups, wanted.and(Group::synthetic)));
    }

    private static Counts sum(List<Group> groups, Predicate<Group> wanted) {
        return groups.stream().filter(wanted).map(Group::counts).reduce(Counts.NONE, Counts::plus);
    }

    private List<Group> groups(LocalDate day) {
        return jdbc.sql("""
                        select holder, essential, synthetic,
                               count(*) filter (where status <> 'WITHDRAWN') as registered,
                               count(*) filter (where status not in ('PROPOSED', 'WITHDRAWN')) as planned,
                               count(*) filter (where status = 'INTEGRATED') as integrated,
                               count(*) filter (where status = 'SUSPENDED') as suspended,
                               count(*) filter (where status = 'WITHDRAWN') as withdrawn,
                               count(*) filter (where %s) as late,
                               count(*) filter (where %s) as late_by_current_day,
                               count(*) filter (where status <> 'WITHDRAWN' and %s) as postponed
                        from %s t group by holder, essential, synthetic
                        """.formatted(
                        Lateness.SQL, Lateness.BY_CURRENT_DAY, Roadmap.POSTPONED, DocumentTypeRecord.latestOn(":day")))
                .param("day", day)
                .query((row, _) -> new Group(
                        Holder.valueOf(row.getString("holder")),
                        row.getBoolean("essential"),
                        row.getBoolean("synthetic"),
                        new Counts(
                                row.getInt("registered"),
                                row.getInt("planned"),
                                row.getInt("integrated"),
                                row.getInt("suspended"),
                                row.getInt("withdrawn"),
                                row.getInt("late"),
                                row.getInt("late_by_current_day"),
                                row.getInt("postponed"))))
                .list();
    }
}
