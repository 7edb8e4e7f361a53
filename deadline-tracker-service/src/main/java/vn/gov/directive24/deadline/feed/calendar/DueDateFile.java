package vn.gov.directive24.deadline.feed.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.feed.calendar.DueDates.DueDate;

/**
 * Due dates as an iCalendar file (RFC 5545), one all-day event each: calendars show events, and most pass over VTODO.
 *
 * <p>The same due dates give the same bytes, so that a calendar which asks every quarter of an hour gets a 304.
 */
final class DueDateFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST_SUMMARY = 120;
    private static final int LINE = 75;

    /** Nine in the morning of the day before. */
    private static final Duration ALARM = Duration.ofHours(-15);

    private DueDateFile() {}

    /** @param platform address of the console, without a slash at the end */
    static String of(String agencyName, List<DueDate> dueDates, String platform) {
        var file = new Calendar();
        file.add(new ProdId("-//Directive 24//Due dates//VI"));
        file.add(ImmutableVersion.VERSION_2_0);
        file.add(ImmutableCalScale.GREGORIAN);
        file.add(ImmutableMethod.PUBLISH);
        file.add(new XProperty("X-WR-CALNAME", "Hạn nhiệm vụ – " + agencyName));
        file.add(new XProperty("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh"));
        file.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        dueDates.forEach(due -> file.add(event(due, platform)));
        return folded(file.toString());
    }

    private static VEvent event(DueDate due, String platform) {
        var changed = due.changedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        var event = new VEvent(false);
        event.add(new Uid(due.id() + "@directive24.gov.vn"));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        // Becoming overdue changes the words and nothing in the assignment.
        event.add(new Sequence(Math.toIntExact(2 * due.version() + (due.overdue() ? 1 : 0))));
        event.add(new DtStart<>(due.due()));
        event.add(new DtEnd<>(due.due().plusDays(1)));
        event.add(new Summary(summary(due)));
        event.add(new Description(description(due)));
        event.add(new Categories(due.directive()));
        event.add(new Url(URI.create(platform + "/tasks/" + due.task())));
        event.add(ImmutableTransp.TRANSPARENT);
        if (!due.overdue() && due.status() != AssignmentStatus.SUBMITTED) {
            event.add(alarm(due));
        }
        return event;
    }

    private static VAlarm alarm(DueDate due) {
        var alarm = new VAlarm(ALARM);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description("Ngày mai đến hạn: " + due.title()));
        return alarm;
    }

    private static String summary(DueDate due) {
        var state = state(due);
        var title = due.title().length() > LONGEST_SUMMARY
                ? due.title().substring(0, LONGEST_SUMMARY - 1).strip() + "…"
                : due.title();
        return "%s: %s (%s)".formatted(state, title, due.task());
    }

    private static String state(DueDate due) {
        if (due.overdue()) {
            return "QUÁ HẠN";
        }
        return switch (due.status()) {
            case SUBMITTED -> "Chờ duyệt";
            case RETURNED -> "Bị trả lại, đến hạn";
            case SUSPENDED -> "Tạm dừng, đến hạn";
            case ASSIGNED, IN_PROGRESS, ACCEPTED, CANCELLED, SUPERSEDED -> "Đến hạn";
        };
    }

    private static String description(DueDate due) {
        return "%s\n\nVăn bản: %s\nNhiệm vụ: %s\nHạn hoàn thành: %s\nTrạng thái: %s"
                .formatted(due.title(), due.directive(), due.task(), due.due().format(DAY), state(due));
    }

    /**
     * RFC 5545 counts octets and ical4j characters, of which a Vietnamese one has up to three: lines are folded here,
     * and never within a character.
     */
    static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 8);
        for (var line : text.split("\r\n", -1)) {
            var octets = 0;
            for (var at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                var character = Character.toString(line.codePointAt(at));
                var size = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += size;
            }
            folded.append("\r\n");
        }
        return folded.substring(0, folded.length() - "\r\n".length());
    }
}
