package vn.gov.directive24.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.registry.exchange.DocumentTypeFile;
import vn.gov.directive24.registry.exchange.SyntheticDocumentTypes;
import vn.gov.directive24.testing.Api;

/** The public pages of the monthly list in Chromium: three lists, of which the last corrects the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedPlatform.class)
@Order(4)
class PublicListIT {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    private Platform platform;
    private Chromium chromium;

    @BeforeAll
    void publish(Platform shared) {
        var executable = Chromium.find();
        Assumptions.assumeTrue(executable.isPresent(), "No Chromium here: the browser tests are skipped.");
        platform = shared;
        chromium = Chromium.start(executable.orElseThrow());
        sample("SYN-THE-HOI-VIEN", "Thẻ hội viên (dữ liệu mẫu)");
        integrate("CAN-CUOC", "KHAI-SINH", "THE-BHYT", "GPLX", "SYN-THE-HOI-VIEN");
        close(OCTOBER);
        integrate("SO-BHXH", "DKDN", "LLTP");
        move("GPLX", "SUSPENDED");
        move("KSK", "PLANNED");
        close(OCTOBER.plusMonths(1));
        moveClock(LocalDate.of(2025, 12, 3));
        move("GPLX", "INTEGRATED");
        correct(2, "Giấy phép lái xe đã kết nối lại từ ngày 03/12/2025.");
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, ''", "1280, /en", "360, ''", "360, /en"})
    void isReadableByEverybodyOnEveryWidth(int width, String base) {
        try (var visitor = ConsoleVisitor.with(chromium.browser(), platform, width)) {
            for (var path : List.of(
                    "/lists",
                    "/lists/1",
                    "/lists/2",
                    "/lists/3",
                    "/lists/3?q=giay+phep",
                    "/lists/3?q=nothing-like-it",
                    "/lists/check",
                    "/types/GPLX",
                    "/types/SYN-THE-HOI-VIEN",
                    "/types/NO-SUCH")) {
                visit(visitor, base + path);
                assertThat(visitor.axe()).as(path).isEmpty();
                assertThat(visitor.scrollsSideways()).as(path).isFalse();
                visitor.pictureForAnEye(path, width, base.isEmpty() ? "vi" : "en");
            }
            visit(visitor, base + "/lists/check");
            check(visitor, changed(1), file(3));
            assertThat(visitor.page().locator(".findings > li")).hasCount(3);
            assertThat(visitor.axe()).isEmpty();
            assertThat(visitor.scrollsSideways()).isFalse();
            visitor.pictureForAnEye("/lists/check-answer", width, base.isEmpty() ? "vi" : "en");
            visit(visitor, base + "/lists/3");
            if (width == 1280) {
                visitor.picture(base.isEmpty() ? "public-list-vi" : "public-list-en");
            }
        }
    }

    @Test
    void needsNoJavaScript() {
        try (var visitor = ConsoleVisitor.withoutJavaScript(chromium.browser(), platform)) {
            visit(visitor, "/lists");
            visitor.link("Xem danh mục").click();
            assertThat(visitor.heading("Danh mục giấy tờ tích hợp trên VNeID, tháng 11/2025"))
                    .isVisible();
            visitor.page().locator("#q").fill("bang lai xe");
            visitor.button("Tìm").click();
            assertThat(visitor.page().locator(".types .name")).hasCount(1);
            visitor.link("Giấy phép lái xe").click();
            assertThat(visitor.page().locator(".way > li")).hasCount(3);
            visitor.link("English").click();
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visitor.page().locator(".way > li").first()).containsText("Newly integrated");
        }
    }

    @Test
    void checksACopyWithoutJavaScript() {
        try (var visitor = ConsoleVisitor.withoutJavaScript(chromium.browser(), platform)) {
            visit(visitor, "/lists");
            check(visitor, changed(3), file(2));
            assertThat(visitor.heading("Có điều không đúng")).isVisible();
            assertThat(visitor.page().locator(".findings")).containsText("Đã bị sửa");
            assertThat(visitor.page().locator(".findings")).containsText("byte thứ 1.001 của tệp");
            assertThat(visitor.page().locator(".findings")).containsText("Nguyên vẹn");
        }
    }

    @Test
    void printsOnA4() {
        try (var visitor = ConsoleVisitor.with(chromium.browser(), platform, 1280)) {
            visit(visitor, "/lists/3");
            var paper = visitor.page().pdf(new PdfOptions().setFormat("A4").setPrintBackground(false));
            assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            visitor.paperForAnEye("/lists/3", paper);
            visitor.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.page().locator(".filter")).isHidden();
            assertThat(visitor.page().locator(".types tbody tr").first()).isVisible();
        }
    }

    /** Comes last, since it publishes a list of its own, with more rows than stand on one page. */
    @Test
    @Order(Integer.MAX_VALUE)
    void turnsThePagesOfALongList() {
        var types =
                new String(DocumentTypeFile.of(SyntheticDocumentTypes.of(1_001)).csv(), StandardCharsets.UTF_8);
        done(
                200,
                registry()
                        .with("Content-Type", "multipart/form-data; boundary=part")
                        .post("/api/v1/document-types/imports", """
                        --part\r
                        Content-Disposition: form-data; name="file"; filename="mau.csv"\r
                        \r
                        %s\r
                        --part--\r
                        """.formatted(types)));
        close(OCTOBER.plusMonths(2));
        try (var wide = ConsoleVisitor.with(chromium.browser(), platform, 1280);
                var narrow = ConsoleVisitor.with(chromium.browser(), platform, 360)) {
            visit(wide, "/lists/4");
            wide.link("Trang 2").click();
            assertThat(wide.page().locator(".pages [aria-current=page]")).hasText("2");
            assertThat(wide.page().locator(".types .name")).hasCount(500);
            // The last page, which axe goes through in no time.
            visit(narrow, "/en/lists/4?page=3&q=SYN");
            assertThat(narrow.page().locator(".types .name").first()).isVisible();
            // The 1,001 of the file, and what the other tests of this platform have registered.
            assertThat(narrow.page().locator(".types .name").count()).isBetween(1, 100);
            assertThat(narrow.axe()).isEmpty();
            assertThat(narrow.scrollsSideways()).isFalse();
            narrow.pictureForAnEye("/lists/4-page-3", 360, "en");
        }
    }

    private static void check(ConsoleVisitor visitor, FilePayload... files) {
        visitor.page().locator("#file").setInputFiles(files);
        visitor.page().locator("form.check button").click();
    }

    private FilePayload file(int number) {
        var name = number + ".json";
        var content = Api.at(platform.ports().of(PlatformService.REGISTRY)).get("/lists/" + name);
        return new FilePayload(name, "application/json", content.body().getBytes(StandardCharsets.UTF_8));
    }

    private FilePayload changed(int number) {
        var file = file(number);
        file.buffer[1_000] ^= 1;
        return file;
    }

    private void visit(ConsoleVisitor visitor, String path) {
        visitor.page().navigate(platform.url(PlatformService.REGISTRY) + path);
    }

    private Api registry() {
        return Api.at(platform.ports().of(PlatformService.REGISTRY)).as(platform.token("registry"));
    }

    private void sample(String code, String name) {
        done(201, registry().post("/api/v1/document-types", """
                {"code": "%s", "nameVi": "%s", "nameEn": "Membership card (sample)", "holder": "PERSONAL",
                 "managingAgency": "BCA", "synthetic": true}
                """.formatted(code, name)));
    }

    private void integrate(String... codes) {
        for (var code : codes) {
            for (var status : List.of("PLANNED", "CONNECTING", "INTEGRATED")) {
                move(code, status);
            }
        }
    }

    private void move(String code, String status) {
        if (status.equals("INTEGRATED")) {
            // Without its criteria it is not integrated, as the next answer would say.
            registry().post("/api/v1/document-types/" + code + "/quality/measurements", """
                {"rates": {"CORRECT": 99.5, "COMPLETE": 98, "CLEAN": 100, "LIVE": 97, "CONSISTENT": 99, "SHARED": 96},
                 "method": "đối soát mẫu với sổ gốc", "evidence": "Biên bản số 1/BB-MẪU"}
                """);
        }
        done(200, registry().post("/api/v1/document-types/" + code + "/status", """
                {"status": "%s", "reason": "Trình diễn"}
                """.formatted(status)));
    }

    /** Of an October whose types are changed in October, also when other tests have moved the clock on. */
    private void close(YearMonth month) {
        moveClock(month.plusMonths(1).atDay(1));
        var request = "{\"month\": \"%s\", \"seen\": \"%s\", \"startsHere\": true}";
        var seen = registry()
                .post("/api/v1/lists?dryRun=true", request.formatted(month, ""))
                .json()
                .at("/seen")
                .asString();
        done(201, registry().post("/api/v1/lists", request.formatted(month, seen)));
    }

    private void correct(int number, String reason) {
        var request = "{\"corrects\": %d, \"reason\": \"%s\", \"asOf\": \"%s\", \"seen\": \"%s\"}";
        var today = platform.clock().today();
        var seen = registry()
                .post("/api/v1/lists/corrections?dryRun=true", request.formatted(number, reason, today, ""))
                .json()
                .at("/seen")
                .asString();
        done(201, registry().post("/api/v1/lists/corrections", request.formatted(number, reason, today, seen)));
    }

    private void moveClock(LocalDate day) {
        if (platform.clock().today().isBefore(day)) {
            platform.clock().moveTo(day);
        }
    }

    private static void done(int status, Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
