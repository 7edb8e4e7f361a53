package vn.gov.directive24.registry.paperdemand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long there is to ask for a supplement, counted from receipt of the dossier, unless a sector's document sets
 * another time.
 *
 * @param article of Resolution 66.7
 */
public record TimeLimit(String channel, int amount, Unit unit, String article, String textVi, String textEn) {

    private static final TimeLimit ONLINE =
            new TimeLimit("ONLINE", 8, Unit.WORKING_HOURS, "khoản 1 Điều 8", "08 giờ làm việc", "8 working hours");
    private static final TimeLimit OTHERWISE = new TimeLimit(
            "IN_PERSON_OR_POST", 1, Unit.WORKING_DAYS, "khoản 2 Điều 8", "01 ngày làm việc", "1 working day");

    public enum Unit {
        WORKING_HOURS,
        WORKING_DAYS
    }

    /** Both, where nobody said how the dossier came in. */
    public static List<TimeLimit> of(@Nullable Channel channel) {
        return switch (channel) {
            case ONLINE -> List.of(ONLINE);
            case IN_PERSON, POST -> List.of(OTHERWISE);
            case null -> List.of(ONLINE, OTHERWISE);
        };
    }
}
