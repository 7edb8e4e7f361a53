package vn.gov.directive24.deadline.console.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;

/** Names, dates and figures in the reader's language. Templates know it as {@code w}. */
final class Wording {

    private final MessageSource messages;
    private final Agencies agencies;
    private final Locale locale;
    private final LocalDate today;
    private final ZoneId zone;
    private final DateTimeFormatter dayFormat;

    Wording(MessageSource messages, Agencies agencies, Locale locale, LocalDate today, ZoneId zone) {
        this.messages = messages;
        this.agencies = agencies;
        this.locale = locale;
        this.today = today;
        this.zone = zone;
        this.dayFormat = DateTimeFormatter.ofPattern(isVietnamese() ? "dd/MM/yyyy" : "d MMM yyyy", locale);
    }

    public boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }

    public String language() {
        return locale.getLanguage();
    }

    public LocalDate today() {
        return today;
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "–" : day.format(dayFormat);
    }

    /** @param month for example {@code 2025-10} */
    public String month(String month) {
        return YearMonth.parse(month)
                .format(DateTimeFormatter.ofPattern(isVietnamese() ? "MM/yyyy" : "MMMM yyyy", locale));
    }

    public String month(YearMonth month) {
        return month(month.toString());
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(isVietnamese() ? TextStyle.NARROW : TextStyle.SHORT, locale);
    }

    public String dayOfWeek(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    /** Hour and minute on the same day, with the day otherwise. */
    public String moment(OffsetDateTime time) {
        var local = time.atZoneSameInstant(zone);
        var hour = local.format(DateTimeFormatter.ofPattern("HH:mm", locale));
        return local.toLocalDate().equals(today) ? hour : hour + " " + day(local.toLocalDate());
    }

    /** How far off a day is: in five days, today, three days ago. */
    public String distance(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return say("distance.today");
        }
        return days > 0 ? say("distance.ahead", days) : say("distance.past", -days);
    }

    /** How long a due date has passed. */
    public String overdueSince(LocalDate due, LocalDate day) {
        return say("distance.overdue", ChronoUnit.DAYS.between(due, day));
    }

    /** How early or late something was done, in days from its due date. */
    public String margin(int days) {
        if (days == 0) {
            return say("margin.on-the-day");
        }
        return days < 0 ? say("margin.early", -days) : say("margin.late", days);
    }

    public String blockers(Collection<?> kinds) {
        return say(
                "blockers.of",
                kinds.stream().map(kind -> say("blocker." + kind)).collect(Collectors.joining(", ")));
    }

    public String agency(String code) {
        return agencies.find(code).map(this::nameOf).orElse(code);
    }

    public String agencies(Collection<String> codes) {
        return codes.stream().map(this::agency).collect(Collectors.joining(", "));
    }

    private String nameOf(Agency agency) {
        return isVietnamese() ? agency.nameVi() : agency.nameEn();
    }

    /** The text in the reader's language where there is one, otherwise the Vietnamese one. */
    public String title(String vi, @Nullable String en) {
        return isVietnamese() || en == null ? vi : en;
    }

    /** Of what {@link #title} gives, for its {@code lang}. */
    public String titleLanguage(@Nullable String en) {
        return isVietnamese() || en == null ? "vi" : "en";
    }

    /** The same where the English text is the one that is always there. */
    public String name(@Nullable String vi, String en) {
        return isVietnamese() && vi != null ? vi : en;
    }

    public String nameLanguage(@Nullable String vi) {
        return isVietnamese() && vi != null ? "vi" : "en";
    }

    public String number(@Nullable Number number) {
        if (number == null) {
            return "–";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number instanceof BigDecimal exact ? exact : number);
    }

    /** With its sign, also above zero. */
    public String change(@Nullable BigDecimal change) {
        if (change == null) {
            return "–";
        }
        var figure = number(change.abs());
        return change.signum() == 0 ? figure : (change.signum() > 0 ? "+" : "−") + figure;
    }

    public String percent(@Nullable Number share) {
        return share == null ? "–" : number(share) + " %";
    }

    /** How far a level of the escalation ladder is from the due date. */
    public String level(int daysFromDue) {
        return switch (daysFromDue) {
            case 0 -> say("level.day");
            case 1 -> say("level.breach");
            default -> daysFromDue < 0 ? say("level.before", -daysFromDue) : say("level.after", daysFromDue);
        };
    }

    /** The same by the name of the level, for example {@code D-7}. */
    public String levelNamed(String level) {
        return switch (level) {
            case "D" -> level(0);
            case "BREACH" -> level(1);
            default -> level(Integer.parseInt(level.substring(1)));
        };
    }

    public String recipients(Collection<?> recipients) {
        return recipients.stream().map(one -> say("recipient." + one)).collect(Collectors.joining(", "));
    }

    /** A message by a key that is put together from parts, such as {@code state.OPEN_OVERDUE}. */
    public String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    public String sayAll(String key, Collection<?> values) {
        return messages.getMessage(key, values.toArray(), locale);
    }

    /** The same with a fallback, for what another version or slice may have added. */
    public String sayOr(String key, String otherwise, @Nullable Object... values) {
        var message = messages.getMessage(key, values, otherwise, locale);
        return message == null ? otherwise : message;
    }
}
