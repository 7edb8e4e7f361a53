package vn.gov.directive24.registry.publication.web.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.registry.publication.ListRow;
import vn.gov.directive24.registry.publication.ListRow.Issuer;
import vn.gov.directive24.registry.publication.seal.Remark;

/** Names, dates and figures in the reader's language. Templates know it as {@code w}. */
final class Wording {

    private static final int SHOWN_NAMES = 3;

    private final MessageSource messages;
    private final Agencies agencies;
    private final Locale locale;
    private final ZoneId zone;
    private final DateTimeFormatter dayFormat;

    Wording(MessageSource messages, Agencies agencies, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.agencies = agencies;
        this.locale = locale;
        this.zone = zone;
        this.dayFormat = DateTimeFormatter.ofPattern(isVietnamese() ? "dd/MM/yyyy" : "d MMM yyyy", locale);
    }

    public boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }

    public String language() {
        return locale.getLanguage();
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "–" : day.format(dayFormat);
    }

    /** @param month for example {@code 2025-10} */
    public String month(String month) {
        return YearMonth.parse(month)
                .format(DateTimeFormatter.ofPattern(isVietnamese() ? "MM/yyyy" : "MMMM yyyy", locale));
    }

    public String moment(Instant time) {
        var local = time.atZone(zone);
        return local.format(DateTimeFormatter.ofPattern("HH:mm", locale)) + " " + day(local.toLocalDate());
    }

    public String day(Instant time) {
        return day(time.atZone(zone).toLocalDate());
    }

    public String number(@Nullable Number number) {
        return number == null ? "–" : NumberFormat.getNumberInstance(locale).format(number);
    }

    /** As the list itself says it. */
    public String issuer(Issuer issuer) {
        return Objects.requireNonNullElse(isVietnamese() ? issuer.nameVi() : issuer.nameEn(), issuer.code());
    }

    /** Of the source database, as the list itself says it; lists of earlier versions say only a code. */
    public String owner(ListRow row) {
        return row.owner()
                .map(owner -> owner.nameVi() == null ? agency(owner.code()) : issuer(owner))
                .orElse("–");
    }

    public String agency(String code) {
        return agencies.find(code)
                .map(agency -> isVietnamese() ? agency.nameVi() : agency.nameEn())
                .orElse(code);
    }

    /** The text in the reader's language where there is one, otherwise the Vietnamese one. */
    public String title(String vi, @Nullable String en) {
        return isVietnamese() || en == null ? vi : en;
    }

    /** Of what {@link #title} gives, for its {@code lang}. */
    public String titleLanguage(@Nullable String en) {
        return isVietnamese() || en == null ? "vi" : "en";
    }

    /** What a field of a list held. */
    public String value(String field, String value) {
        return switch (field) {
            case "status" -> sayOr("status." + value, value);
            case "holder" -> sayOr("holder." + value, value);
            case "essential", "synthetic" -> sayOr("value." + value, value);
            case "statusSince", "roadmapOn" -> day(LocalDate.parse(value));
            case "managingAgency", "databaseOwner" -> agency(value);
            default -> value;
        };
    }

    /** Of what {@link #value} gives, for its {@code lang}: a list is in Vietnamese, but for what is worded here. */
    public String valueLanguage(String field, String value) {
        return switch (field) {
            case "status", "holder", "essential", "synthetic", "statusSince", "roadmapOn" -> language();
            case "managingAgency", "databaseOwner" -> agencies.find(value).isPresent() ? language() : "vi";
            case "nameEn" -> "en";
            default -> "vi";
        };
    }

    /** Some of many names, so that a table stays one; all of them are on the page of the type. */
    public String some(List<String> names) {
        var shown = names.stream().limit(SHOWN_NAMES).collect(Collectors.joining("; "));
        return names.size() > SHOWN_NAMES ? shown + " …" : shown;
    }

    /** What the check of a list found. */
    public String remark(Remark remark) {
        return say(
                "remark." + remark.kind(),
                remark.values().stream().map(this::shown).toArray());
    }

    private String shown(Object value) {
        return switch (value) {
            case Instant time -> moment(time);
            case YearMonth month -> month(month.toString());
            case Number number -> number(number);
            default -> value.toString();
        };
    }

    /** A message by a key that is put together from parts. */
    public String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The same with a fallback, for what another version may have added. */
    public String sayOr(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}
