package vn.gov.directive24.deadline.monthly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.directive24.deadline.monthly.MonthlyReport.Violations;

class ReportDocumentTests {

    private final FrozenReport frozen = MonthlyReportFixtures.frozen();

    @Test
    void givesTheSameBytesForTheSameVersion() {
        assertThat(new ReportDocument(frozen, MonthlyReportFixtures.VPCP).bytes())
                .isEqualTo(new ReportDocument(frozen, MonthlyReportFixtures.VPCP).bytes());
        assertThat(new ReportWorkbook(frozen).bytes()).isEqualTo(new ReportWorkbook(frozen).bytes());
    }

    @Test
    void isReadBackAsItWasFixed() {
        var again = vn.gov.directive24.deadline.snapshot.FrozenContent.of(frozen.content());

        assertThat(again.hash()).isEqualTo(frozen.hash());
    }

    /** Not known is not none, and what is known is no longer said to be unknown. */
    @Test
    void saysWhatIsKnownOfPapersAskedForInSpiteOfTheList() throws IOException {
        assertThat(text(frozen))
                .contains(
                        "Báo cáo này không kết luận là không có vi phạm.",
                        "chưa có kết luận về phản ánh nào",
                        "tiêu chí vi phạm chưa được đo.")
                .doesNotContain("phản ánh được kết luận là đúng", "Vi phạm");

        assertThat(text(MonthlyReportFixtures.frozen(new Violations(true, 3L))))
                .contains(
                        "Trong tháng có 3 phản ánh được kết luận là đúng về việc cơ quan yêu cầu nộp",
                        "tiêu chí vi phạm tính theo số phản ánh được kết luận là đúng trong tháng.",
                        "Vi phạm")
                .doesNotContain("không kết luận là không có vi phạm", "chưa được đo");
    }

    private static String text(FrozenReport report) throws IOException {
        var bytes = new ReportDocument(report, MonthlyReportFixtures.VPCP).bytes();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void printsOnPagesThatCanBeSigned(@TempDir Path folder) throws Exception {
        assumeTrue(
                isThere("soffice") && isThere("pdftotext"), "needs LibreOffice and poppler-utils to print the report");
        Files.write(folder.resolve("r.docx"), new ReportDocument(frozen, MonthlyReportFixtures.VPCP).bytes());

        run(
                folder,
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "r.docx");
        run(folder, "pdftotext", "-layout", "r.pdf", "r.txt");

        var pages = List.of(Files.readString(folder.resolve("r.txt"), UTF_8).split("\f"));
        assertThat(pages).hasSizeBetween(10, 25);
        assertThat(firstLine(pages.getFirst())).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        for (var i = 1; i < pages.size(); i++) {
            assertThat(firstLine(pages.get(i))).isEqualTo(Integer.toString(i + 1));
        }
        assertThat(pages)
                .filteredOn(page -> page.contains("Nơi nhận:"))
                .singleElement()
                .satisfies(page ->
                        assertThat(page).contains("BỘ TRƯỞNG, CHỦ NHIỆM", "kính báo cáo Thủ tướng Chính phủ./."));
        var scores = pages.subList(indexOf(pages, "ĐIỂM ĐÁNH GIÁ CÁC CƠ QUAN"), pages.size());
        assertThat(scores)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).contains("Cơ quan", "Điểm"));
        assertThat(MonthlyReportFixtures.provinces())
                .hasSize(34)
                .allSatisfy(province -> assertThat(String.join(" ", scores)).contains(province.nameVi()));
    }

    private static int indexOf(List<String> pages, String text) {
        return (int) pages.stream().takeWhile(page -> !page.contains(text)).count();
    }

    private static String firstLine(String page) {
        return page.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command[0]).isTrue();
        assertThat(process.exitValue()).as(command[0]).isZero();
    }
}
