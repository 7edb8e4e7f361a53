package vn.gov.directive24.deadline.mail;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes letters: Vietnamese first, English below. */
final class LetterWriter {

    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The rest is in the inbox: a letter of a thousand lines is read by nobody. */
    private static final int MOST_NOTICES = 50;

    private LetterWriter() {}

    /** @param notices what it is about, at least one */
    static Letter write(MailQueue.Kind kind, List<MailQueue.Told> notices, LocalDate day, @Nullable URI platformUrl) {
        var subject = notices.size() == 1
                ? notices.getFirst().titleVi()
                : "%d thông báo về thời hạn, %s".formatted(notices.size(), day.format(DAY_VI));
        return new Letter(
                "[Theo dõi nhiệm vụ] " + subject, text(kind, notices, platformUrl), html(kind, notices, platformUrl));
    }

    private static String text(MailQueue.Kind kind, List<MailQueue.Told> notices, @Nullable URI platformUrl) {
        return """
                Kính gửi Ông/Bà,

                %s
                %s
                --
                Dear colleague,

                %s
                %s""".formatted(
                        list(notices, told -> "- %s\n  %s".formatted(told.titleVi(), told.textVi())),
                        restVi(notices) + linkVi(platformUrl) + footVi(kind),
                        list(notices, told -> "- %s\n  %s".formatted(told.titleEn(), told.textEn())),
                        restEn(notices) + linkEn(platformUrl) + footEn(kind));
    }

    private static String html(MailQueue.Kind kind, List<MailQueue.Told> notices, @Nullable URI platformUrl) {
        return """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><title>Theo dõi nhiệm vụ</title></head>
                <body style="font-family: Arial, sans-serif; line-height: 1.5">
                <p>Kính gửi Ông/Bà,</p>
                <ul>%s</ul>
                <p>%s</p>
                <hr>
                <div lang="en"><p>Dear colleague,</p>
                <ul>%s</ul>
                <p>%s</p></div>
                </body></html>
                """.formatted(
                        list(notices, told -> item(told.titleVi(), told.textVi())),
                        escape(restVi(notices) + linkVi(platformUrl) + footVi(kind)),
                        list(notices, told -> item(told.titleEn(), told.textEn())),
                        escape(restEn(notices) + linkEn(platformUrl) + footEn(kind)));
    }

    private static String list(List<MailQueue.Told> notices, Function<MailQueue.Told, String> item) {
        return notices.stream().limit(MOST_NOTICES).map(item).collect(Collectors.joining("\n"));
    }

    private static String item(String title, String text) {
        return "<li><strong>%s</strong><br>%s</li>".formatted(escape(title), escape(text));
    }

    private static String restVi(List<MailQueue.Told> notices) {
        var rest = notices.size() - MOST_NOTICES;
        return rest > 0 ? "Còn %d thông báo khác trong hộp thư trên hệ thống.\n".formatted(rest) : "";
    }

    private static String restEn(List<MailQueue.Told> notices) {
        var rest = notices.size() - MOST_NOTICES;
        return rest > 0 ? "%d more are in the inbox of the platform.\n".formatted(rest) : "";
    }

    private static String linkVi(@Nullable URI platformUrl) {
        return platformUrl == null ? "" : "Xem và xác nhận tại: %s\n".formatted(platformUrl);
    }

    private static String linkEn(@Nullable URI platformUrl) {
        return platformUrl == null ? "" : "See and acknowledge at: %s\n".formatted(platformUrl);
    }

    private static String footVi(MailQueue.Kind kind) {
        return switch (kind) {
            case DIGEST ->
                "Ông/Bà nhận nhiều nhất một thư tổng hợp mỗi ngày. Cơ quan của Ông/Bà có thể chọn chỉ nhận thư khi quá hạn (mục Đầu mối).\n";
            case AT_ONCE -> "Thông báo quá hạn được gửi ngay.\n";
        };
    }

    private static String footEn(MailQueue.Kind kind) {
        return switch (kind) {
            case DIGEST ->
                "You get one digest a day at most. Your agency can choose mail about breaches only (see its contacts).\n";
            case AT_ONCE -> "Notices of a breach are sent at once.\n";
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
