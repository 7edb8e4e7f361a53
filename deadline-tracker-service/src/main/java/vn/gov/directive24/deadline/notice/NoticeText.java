package vn.gov.directive24.deadline.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, in Vietnamese and English.
 *
 * <p>It counts the days from the day on which it is written, so that it is true even when the platform was down.
 */
record NoticeText(String titleVi, String titleEn, String textVi, String textEn) {

    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_TITLE = 300;

    /**
     * @param submitted when the agency submitted what now waits for a decision, or null
     * @param toOverseer whether the reader follows the work of the agency and does not do it
     */
    static NoticeText ofEscalation(
            String task,
            String titleVi,
            String titleEn,
            String agency,
            String directive,
            LocalDate due,
            LocalDate today,
            @Nullable LocalDate submitted,
            boolean toOverseer,
            boolean inReport) {
        var left = ChronoUnit.DAYS.between(today, due);
        var headVi = left > 0
                ? "Còn %d ngày".formatted(left)
                : left == 0 ? "Hôm nay là hạn cuối" : "Quá hạn %d ngày".formatted(-left);
        var headEn = left > 0
                ? "%s left".formatted(days(left))
                : left == 0 ? "Due today" : "%s overdue".formatted(days(-left));
        var textVi = "%s, nhiệm vụ %s của %s. Cơ quan thực hiện: %s. Hạn hoàn thành: %s.%s%s"
                .formatted(
                        headVi,
                        task,
                        directive,
                        agency,
                        due.format(DAY_VI),
                        submitted != null
                                ? " Đã báo cáo hoàn thành ngày %s, chờ xác nhận.".formatted(submitted.format(DAY_VI))
                                : toOverseer
                                        ? ""
                                        : " Đề nghị cập nhật tiến độ, báo cáo hoàn thành hoặc đề nghị gia hạn có lý do.",
                        inReport ? " Nhiệm vụ được đưa vào báo cáo Thủ tướng Chính phủ." : "");
        var textEn = "%s: task %s of %s. Agency: %s. Due: %s.%s%s"
                .formatted(
                        headEn,
                        task,
                        directive,
                        agency,
                        due,
                        submitted != null
                                ? " Submitted on %s, waits for a decision.".formatted(submitted)
                                : toOverseer
                                        ? ""
                                        : " Please report progress, submit the result or ask for an extension with reasons.",
                        inReport ? " It goes into the report to the Prime Minister." : "");
        return new NoticeText(
                shorten("%s: %s".formatted(headVi, titleVi)),
                shorten("%s: %s".formatted(headEn, titleEn)),
                textVi,
                textEn);
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : "%d days".formatted(count);
    }

    private static String shorten(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
