package vn.gov.directive24.deadline.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures, dates and statuses as they are written in Vietnamese documents. */
final class Vietnamese {

    static final String NONE = "–";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private Vietnamese() {}

    static String date(@Nullable LocalDate day) {
        return day == null ? NONE : DATE.format(day);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    static String decimal(@Nullable BigDecimal number) {
        return number == null ? NONE : number.toPlainString().replace('.', ',');
    }

    static String oneDecimal(@Nullable BigDecimal number) {
        return number == null ? NONE : decimal(number.setScale(1, RoundingMode.HALF_UP));
    }

    static String signed(@Nullable BigDecimal number) {
        return number == null ? NONE : (number.signum() > 0 ? "+" : "") + oneDecimal(number);
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NONE : decimal(percent) + "%";
    }

    static String onePercent(@Nullable BigDecimal percent) {
        return percent == null ? NONE : oneDecimal(percent) + "%";
    }

    static String month(YearMonth month) {
        return "tháng %d năm %d".formatted(month.getMonthValue(), month.getYear());
    }

    /** Days below 10 and months below 3 have a leading zero (Decree 30/2020, Appendix I, II.4). */
    static String longDate(@Nullable LocalDate day, LocalDate otherwise) {
        var known = day == null ? otherwise : day;
        var month = known.getMonthValue() < 3 ? "0" + known.getMonthValue() : "" + known.getMonthValue();
        var number = day == null ? "      " : String.format(Locale.ROOT, "%02d", day.getDayOfMonth());
        return "ngày %s tháng %s năm %d".formatted(number, month, known.getYear());
    }

    static String status(String status) {
        return switch (status) {
            case "ASSIGNED" -> "Chưa thực hiện";
            case "IN_PROGRESS" -> "Đang thực hiện";
            case "SUBMITTED" -> "Đã báo cáo, chờ duyệt";
            case "RETURNED" -> "Bị trả lại";
            case "SUSPENDED" -> "Tạm dừng";
            default -> status;
        };
    }

    static String source(String source) {
        return source.equals("MEASURED") ? "Hệ thống đo" : "Cơ quan báo cáo";
    }

    /** How old a value is on the last day of the month. */
    static String age(@Nullable Long days) {
        return days == null ? "Chưa từng có số liệu" : number(days) + " ngày";
    }
}
