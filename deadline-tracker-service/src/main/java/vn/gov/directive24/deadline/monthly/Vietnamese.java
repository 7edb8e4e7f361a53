package vn.gov.directive24.deadline.monthly;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.monthly.MonthlyReport.DirectiveFigures;

/** Figures, dates and statuses as they are written in Vietnamese documents. */
final class Vietnamese {

    static final String NONE = "–";
    private static final DecimalFormatSymbols FIGURES = figures();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private Vietnamese() {}

    /** A point between thousands, a comma before decimals. */
    private static DecimalFormatSymbols figures() {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return symbols;
    }

    static String date(@Nullable LocalDate day) {
        return day == null ? NONE : DATE.format(day);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    static String decimal(@Nullable BigDecimal number) {
        if (number == null) {
            return NONE;
        }
        var format = new DecimalFormat("#,##0", FIGURES);
        format.setMinimumFractionDigits(Math.max(number.scale(), 0));
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
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
            default -> throw new IllegalArgumentException("An open assignment is not " + status);
        };
    }

    /** One of the four official states, or what is out of the count. */
    static String state(@Nullable String state) {
        return switch (state) {
            case null -> "Hủy, thay thế";
            case "DONE_ON_TIME" -> "Hoàn thành đúng hạn";
            case "DONE_LATE" -> "Hoàn thành quá hạn";
            case "OPEN_IN_TIME" -> "Trong hạn";
            case "OPEN_OVERDUE" -> "Quá hạn chưa xong";
            default -> throw new IllegalArgumentException("There is no state " + state);
        };
    }

    static String judgement(String judgement) {
        return switch (judgement) {
            case "REPORT_MISSING" -> "Thiếu báo cáo";
            case "BELOW_TARGET" -> "Chưa đạt chỉ tiêu";
            default -> throw new IllegalArgumentException("Not listed: " + judgement);
        };
    }

    static String blocker(String kind) {
        return switch (kind) {
            case "LEGAL" -> "pháp lý";
            case "BUDGET" -> "kinh phí";
            case "INFRASTRUCTURE" -> "hạ tầng";
            case "DATA" -> "dữ liệu";
            case "STAFF" -> "nhân lực";
            case "COORDINATION" -> "phối hợp";
            default -> throw new IllegalArgumentException("There is no blocker " + kind);
        };
    }

    static String blockers(List<String> kinds) {
        return kinds.stream().map(Vietnamese::blocker).collect(joining(", "));
    }

    static boolean hasOfficialNumber(DirectiveFigures directive) {
        return directive.number().endsWith("/CT-TTg");
    }

    /** As it is cited: a directive by its number, a document without an official number by its name. */
    static String document(DirectiveFigures directive) {
        if (hasOfficialNumber(directive)) {
            return "Chỉ thị số " + directive.number();
        }
        return directive.subjectVi() == null ? directive.number() : directive.subjectVi();
    }

    static String source(String source) {
        return source.equals("MEASURED") ? "Hệ thống đo" : "Cơ quan báo cáo";
    }

    /** How old a value is on the last day of the month. */
    static String age(@Nullable Long days) {
        return days == null ? "Chưa từng có số liệu" : number(days) + " ngày";
    }
}
