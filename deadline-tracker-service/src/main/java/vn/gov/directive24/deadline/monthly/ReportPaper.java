package vn.gov.directive24.deadline.monthly;

import static vn.gov.directive24.deadline.monthly.Vietnamese.date;
import static vn.gov.directive24.deadline.monthly.Vietnamese.number;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.monthly.AdministrativeDocument.Column;
import vn.gov.directive24.deadline.monthly.TaskRows.TaskRow;

/** The paper a report is written on: numbered sections, and tables that go behind the signature. */
final class ReportPaper {

    /** More rows than that go into an appendix. */
    static final int ROWS_IN_BODY = 12;

    private final FrozenReport frozen;
    private final Letterhead letterhead;
    private final AdministrativeDocument document;
    private final List<Runnable> appendices = new ArrayList<>();
    private int sections;
    private int tables;

    ReportPaper(FrozenReport frozen, Letterhead letterhead) {
        this.frozen = frozen;
        this.letterhead = letterhead;
        this.document = new AdministrativeDocument(
                "Báo cáo " + Vietnamese.month(frozen.month()),
                frozen.frozenOn().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    void top(String subject) {
        document.head(
                letterhead.issuer().toUpperCase(Locale.ROOT),
                "Số: " + numberAndSymbol(),
                letterhead.placeOrDefault() + ", " + day());
        document.title("BÁO CÁO", subject);
        document.addressee("Thủ tướng Chính phủ.");
    }

    byte[] signed(List<String> recipients, String lastLine) {
        document.signature(letterhead.positionLines(), letterhead.signerOrBlank(), recipients);
        appendices.forEach(Runnable::run);
        document.note(lastLine);
        return document.bytes();
    }

    private String numberAndSymbol() {
        return letterhead.numberOrBlank() + "/BC-" + frozen.agency();
    }

    private String day() {
        return Vietnamese.longDate(letterhead.signedOn(), frozen.frozenOn());
    }

    void section(String title) {
        sections++;
        document.heading("%s. %s".formatted(Roman.of(sections), title));
    }

    void subheading(String text) {
        document.subheading(text);
    }

    void paragraph(String text) {
        document.paragraph(text);
    }

    void note(String text) {
        document.note(text);
    }

    void caption(String text) {
        tables++;
        document.caption("Bảng %d. %s".formatted(tables, text));
    }

    void table(List<Column> columns, List<List<String>> rows) {
        document.table(columns, rows);
    }

    /** Tasks with their due date and those who owe them; {@code remark} heads a column of what else is said. */
    void taskTable(List<TaskRow> rows, @Nullable String remark) {
        var columns = new ArrayList<>(List.of(
                Column.figure("TT", 11),
                Column.text("Nhiệm vụ", remark == null ? 66 : 52),
                Column.figure("Hạn", 24),
                Column.text("Cơ quan", remark == null ? 59 : 52)));
        if (remark != null) {
            columns.add(3, Column.figure(remark, 21));
        }
        document.table(columns, numbered(rows, row -> {
            var cells = new ArrayList<>(List.of(row.title(), date(row.due()), row.agencies()));
            if (remark != null) {
                cells.add(2, row.remark());
            }
            return cells;
        }));
    }

    /** Puts a table behind the signature and says its number. */
    String appendix(String title, Runnable table) {
        var number = Roman.of(appendices.size() + 1);
        appendices.add(() -> {
            document.appendix(
                    "Phụ lục " + number,
                    title.toUpperCase(Locale.ROOT),
                    "(Kèm theo Báo cáo số %s %s của %s)".formatted(numberAndSymbol(), day(), letterhead.issuer()));
            table.run();
        });
        return number;
    }

    static <T> List<List<String>> numbered(List<T> rows, Function<T, ? extends List<String>> cells) {
        var numbered = new ArrayList<List<String>>();
        for (var row : rows) {
            numbered.add(row(Integer.toString(numbered.size() + 1), cells.apply(row)));
        }
        return numbered;
    }

    static List<String> row(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private enum Roman {
        I,
        II,
        III,
        IV,
        V,
        VI,
        VII,
        VIII,
        IX,
        X;

        static String of(int number) {
            return values()[number - 1].name();
        }
    }
}
