package vn.gov.directive24.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.directive24.testing.Api;

/** The console in Chromium, against the whole platform. The pages of later issues are tested in the same way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedPlatform.class)
@Order(3)
class ConsoleIT {

    private static final String TASK = "CT24-digital-education-08";

    private Platform platform;
    private Chromium chromium;

    @BeforeAll
    void open(Platform shared) {
        var executable = Chromium.find();
        Assumptions.assumeTrue(executable.isPresent(), "No Chromium here: the browser tests are skipped.");
        platform = shared;
        chromium = Chromium.start(executable.orElseThrow());
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void leadsThroughTheSignInBackToThePageAskedFor() {
        try (var visitor = desk().signIn("vpcp", "/tasks?state=OPEN_IN_TIME&sort=DUE")) {
            assertThat(visitor.where()).isEqualTo("/tasks?state=OPEN_IN_TIME&sort=DUE");
            assertThat(visitor.page().locator(".person")).containsText("Văn phòng Chính phủ");

            var cookie = visitor.context().cookies().stream()
                    .filter(one -> one.name.equals("DIRECTIVE24_CONSOLE"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(new String(Base64.getDecoder().decode(cookie.value), StandardCharsets.UTF_8))
                    .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }
    }

    @Test
    void tellsHowEverythingStandsInBothLanguages() {
        try (var visitor = desk().signIn("vpcp", "/")) {
            assertThat(visitor.heading("Tổng quan")).isVisible();
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "vi");
            assertThat(visitor.page().locator(".card")).not().hasCount(0);
            assertThat(visitor.page().locator("#standing")).containsText("Đến hạn trong 30 ngày");
            assertThat(visitor.page().locator("#feed li")).not().hasCount(0);
            visitor.picture("console-overview-vi");

            visitor.link("English").click();
            assertThat(visitor.heading("Overview")).isVisible();
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visitor.page().locator("#standing")).containsText("Due in the next 30 days");
            visitor.picture("console-overview-en");

            visitor.link("Tasks").click();
            assertThat(visitor.heading("Tasks")).isVisible();
            visitor.link("Tiếng Việt").click();
            assertThat(visitor.heading("Nhiệm vụ")).isVisible();
            assertThat(visitor.where()).isEqualTo("/tasks");
        }
    }

    @Test
    void tellsHowItStoodOnAnEarlierDay() {
        try (var visitor = desk().signIn("vpcp", "/")) {
            var overdue = visitor.page().locator("[aria-label='24/CT-TTg'] .is-OPEN_OVERDUE .figure");
            var today = Integer.parseInt(overdue.textContent());

            visitor.visit("/?asOf=2025-09-15");

            assertThat(visitor.page().locator(".notice")).containsText("15/09/2025");
            assertThat(Integer.parseInt(overdue.textContent())).isLessThan(today);
        }
    }

    @Test
    void filtersAsSheTypesAndOpensATask() {
        try (var visitor = desk().signIn("hcm", "/tasks")) {
            var page = visitor.page();
            page.locator("#q").fill(TASK.toLowerCase(java.util.Locale.ROOT));
            assertThat(page.locator(".found")).containsText("1 nhiệm vụ");
            page.waitForURL(Pattern.compile(".*[?&]q=ct24-digital-education-08.*"));
            visitor.picture("console-tasks");

            page.locator(".tasks .name").click();
            assertThat(page.locator("code")).hasText(TASK);
            assertThat(page.locator("#agencies tbody tr")).not().hasCount(0);
            assertThat(page.locator("#history li")).not().hasCount(0);
            visitor.picture("console-task");

            page.goBack();
            assertThat(page.locator(".found")).containsText("1 nhiệm vụ");

            visitor.visit("/tasks?mine=true");
            assertThat(page.locator("#mine")).isChecked();
            assertThat(page.locator(".tasks tbody tr")).not().hasCount(0);
        }
    }

    @Test
    void sortsAndTurnsPages() {
        try (var visitor = desk().signIn("vpcp", "/tasks")) {
            var page = visitor.page();
            page.locator("th a")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Hạn"))
                    .click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Hạn");
            page.locator("a[rel=next]").click();
            assertThat(page.locator(".pages")).containsText("Trang 2");
            assertThat(visitor.where()).contains("sort=DUE").contains("page=2");
        }
    }

    @Test
    void showsAnotherUsersProgressWithoutLoadingThePageAgain() {
        var assignment = TASK + ":P79";
        try (var visitor = desk().signIn("vpcp", "/assignments/" + assignment);
                var other = desk().signIn("bca", "/")) {
            assertThat(visitor.page().locator("#live-status")).hasText("Số liệu tự cập nhật");
            assertThat(other.page().locator("#live-status")).hasText("Số liệu tự cập nhật");
            assertThat(visitor.page().locator("#facts .status")).hasText("Đã giao");
            visitor.page().evaluate("() => { window.notLoadedAgain = true; }");

            var started = Api.at(platform.ports().of(PlatformService.DEADLINE))
                    .as(platform.token("hcm"))
                    .post("/api/v1/assignments/" + assignment + "/start", "{}");
            assertThat(started.status()).as(started.body()).isEqualTo(200);

            assertThat(visitor.page().locator("#facts .status")).hasText("Đang thực hiện");
            assertThat(visitor.page().locator("#history li").first()).containsText("Bắt đầu thực hiện");
            assertThat(visitor.page().evaluate("() => window.notLoadedAgain")).isEqualTo(true);
            // Not on top: the sweep may be telling of what fell due.
            assertThat(other.page().locator("#feed")).containsText("Thành phố Hồ Chí Minh bắt đầu thực hiện");
        }
    }

    @Test
    void letsAnOfficerReportAndAnOverseerDecide() {
        var page = "/assignments/" + TASK + ":P01";
        try (var officer = desk().signIn("hanoi", page);
                var overseer = desk().signIn("vpcp", page)) {
            assertThat(overseer.button("Chấp nhận kết quả")).hasCount(0);
            assertThat(overseer.button("Báo cáo hoàn thành")).hasCount(0);
            officer.button("Bắt đầu thực hiện").click();
            assertThat(officer.page().locator(".notice.good")).containsText("Đã ghi nhận");
            officer.page().locator("#narrative").fill("Đã tổ chức hai khóa học cho học sinh.");
            officer.picture("console-assignment");
            officer.button("Báo cáo hoàn thành").click();
            assertThat(officer.page().locator("#facts .status")).hasText("Chờ chấp nhận");

            overseer.visit(page);
            overseer.page().locator("#return-reason").fill("Thiếu danh sách trường.");
            overseer.button("Trả lại").click();
            assertThat(overseer.page().locator("#facts .status")).hasText("Bị trả lại");
            assertThat(overseer.page().locator("#history li").first()).containsText("Thiếu danh sách trường.");
        }
    }

    @Test
    void saysWhyAFormWasRefusedAndKeepsWhatWasTyped() {
        var assignment = "CT24-digital-education-09:P01";
        try (var officer = desk().signIn("hanoi", "/assignments/" + assignment)) {
            var narrative = officer.page().locator("#narrative");
            narrative.fill("Đã xong.");
            var started = Api.at(platform.ports().of(PlatformService.DEADLINE))
                    .as(platform.token("hanoi"))
                    .post("/api/v1/assignments/" + assignment + "/start", "{}");
            assertThat(started.status()).as(started.body()).isEqualTo(200);

            officer.button("Báo cáo hoàn thành").click();

            assertThat(officer.page().locator("[role=alert]")).containsText("Người khác vừa thay đổi");
            assertThat(officer.page().locator("#narrative")).hasValue("Đã xong.");

            officer.page().evaluate("() => document.querySelector('#narrative').removeAttribute('required')");
            officer.page().locator("#narrative").fill("  ");
            officer.button("Báo cáo hoàn thành").click();
            assertThat(officer.page().locator("[role=alert]")).containsText("Hãy điền mục này");
        }
    }

    @Test
    void bringsANoticeToWhomItNamesAndCountsItInTheNavigation() {
        Api.at(platform.ports().of(PlatformService.DEADLINE))
                .as(platform.token("hanoi"))
                .get("/api/v1/inbox");
        var mention = Api.at(platform.ports().of(PlatformService.DEADLINE))
                .as(platform.token("vpcp"))
                .post(
                        "/api/v1/assignments/" + TASK + ":P01/comments",
                        "{\"text\": \"Nhờ @hanoi gửi danh sách trường.\"}");
        assertThat(mention.status()).as(mention.body()).isEqualTo(201);

        try (var officer = desk().signIn("hanoi", "/inbox")) {
            var page = officer.page();
            assertThat(page.locator(".top .unread")).isVisible();
            assertThat(page.locator(".notices")).containsText("trong phần trao đổi của %s:P01".formatted(TASK));
            officer.picture("console-inbox");

            page.locator("#kind").selectOption("MENTION");
            page.waitForURL(Pattern.compile(".*[?&]kind=MENTION.*"));
            officer.button("Đánh dấu đã đọc tất cả").click();
            assertThat(page.locator(".notice.good")).containsText("Đã đánh dấu đã đọc tất cả");
            assertThat(page.locator(".top .unread")).hasCount(0);
        }
    }

    @Test
    void fixesTheReportOfAMonthThatIsOver() {
        try (var overseer = desk().signIn("vpcp", "/reports")) {
            var page = overseer.page();
            fixReport(overseer);
            page.locator("td a.name")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("09/2025"))
                    .first()
                    .click();
            assertThat(overseer.heading("Báo cáo tháng 09/2025")).isVisible();
            assertThat(page.locator("#main")).containsText("Số liệu đến hết ngày 30/09/2025");
            overseer.picture("console-report");
            var file =
                    page.waitForDownload(() -> page.locator(".files a").first().click());
            assertThat(file.suggestedFilename()).isEqualTo("bao-cao-2025-09-v1.docx");

            overseer.visit("/reports/draft?month=2025-09");
            assertThat(overseer.heading("Dự thảo báo cáo tháng 09/2025")).isVisible();
        }
    }

    @Test
    void previewsAChangeOfARuleBeforeItCanBeSaved() {
        try (var admin = desk().signIn("admin", "/escalations/rules")) {
            var page = admin.page();
            page.locator("td a.name").first().click();
            page.locator("[name=days-0]").fill("-60");
            admin.button("Xem trước tác động").click();
            assertThat(page.locator("#effect")).containsText("bậc sẽ được báo ngay");
            assertThat(admin.axe()).isEmpty();
            assertThat(admin.button("Lưu phiên bản mới")).isVisible();
            admin.pictureForAnEye("/escalations/rules/default-preview", 1280, "vi");
            assertThat(page.locator("[name=days-0]").last()).hasValue("-60");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (var visitor =
                ConsoleVisitor.withoutJavaScript(chromium.browser(), platform).signIn("hanoi", "/")) {
            var page = visitor.page();
            assertThat(page.locator("#live-status")).isHidden();
            visitor.link("Nhiệm vụ").click();
            page.locator("#q").fill("CT24-digital-education-06");
            visitor.button("Lọc").click();
            assertThat(page.locator(".found")).containsText("1 nhiệm vụ");
            page.locator(".tasks .name").click();
            page.locator("tr.mine a").click();
            visitor.button("Bắt đầu thực hiện").click();
            assertThat(page.locator(".notice.good")).containsText("Đã ghi nhận");
            visitor.link("English").click();
            assertThat(page.locator("#facts .status")).hasText("In progress");
            visitor.button("Sign out").click();
            assertThat(visitor.heading("Signed out")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1280, vi",
        "1280, en",
        "360, vi",
        "360, en",
    })
    void isReadableByEverybodyOnEveryWidth(int width, String language) {
        try (var overseer = desk().signIn("vpcp", "/reports")) {
            fixReport(overseer);
        }
        try (var visitor =
                ConsoleVisitor.with(chromium.browser(), platform, width).signIn("hanoi", "/")) {
            visitor.visit("/language?to=" + language);
            for (var path : List.of(
                    "/",
                    "/?asOf=2025-10-01",
                    "/tasks",
                    "/tasks?q=nothing-like-it",
                    "/tasks/" + TASK,
                    "/assignments/" + TASK + ":P01",
                    "/assignments/CT24-digital-education-05:P01",
                    "/inbox",
                    "/inbox?kind=MENTION&unread=true",
                    "/reports",
                    "/reports/2025-09",
                    "/scores?month=2025-10",
                    "/scores/P01?month=2025-10",
                    "/escalations",
                    "/escalations?agency=nobody-like-it",
                    "/escalations/rules",
                    "/escalations/rules/default",
                    "/extensions",
                    "/calendar?year=2026",
                    "/calendar?year=2027",
                    "/no-such-page",
                    "/signed-out")) {
                visitor.visit(path);
                assertThat(visitor.axe()).as(path).isEmpty();
                assertThat(visitor.scrollsSideways()).as(path).isFalse();
                visitor.pictureForAnEye(path, width, language);
            }
        }
    }

    @Test
    void printsOnPaper() {
        try (var visitor = desk().signIn("vpcp", "/")) {
            for (var path : List.of(
                    "/",
                    "/tasks",
                    "/tasks/" + TASK,
                    "/inbox",
                    "/reports/draft?month=2025-09",
                    "/scores?month=2025-10",
                    "/escalations",
                    "/calendar?year=2026")) {
                visitor.visit(path);
                var paper =
                        visitor.page().pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(false));
                assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
                visitor.paperForAnEye(path, paper);
            }
            visitor.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(visitor.page().locator(".top nav")).isHidden();
            assertThat(visitor.page().locator(".month").first()).isVisible();
        }
    }

    @Test
    void endsTheSessionWhenSheSignsOut() {
        try (var visitor = desk().signIn("bca", "/tasks")) {
            var before = visitor.context().cookies();
            visitor.button("Đăng xuất").click();
            assertThat(visitor.heading("Đã đăng xuất")).isVisible();

            visitor.context()
                    .addCookies(before.stream()
                            .filter(cookie -> cookie.name.equals("DIRECTIVE24_CONSOLE"))
                            .toList());
            visitor.visit("/tasks");
            assertThat(visitor.page().url()).startsWith(platform.sandboxUrl() + "/login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks", "/assignments/" + TASK + ":P79"})
    void comesBackToWhereSheWasWhenTheSessionHasEnded(String path) {
        try (var visitor = desk().signIn("hcm", path)) {
            visitor.context()
                    .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                            .setName("DIRECTIVE24_CONSOLE"));
            visitor.page().reload();
            assertThat(visitor.where()).isEqualTo(path);
            assertThat(visitor.page().locator(".person")).containsText("Hồ Chí Minh");
        }
    }

    /** Unless it is fixed already. */
    private static void fixReport(ConsoleVisitor overseer) {
        overseer.visit("/reports/2025-09");
        if (overseer.page().locator("h1").textContent().startsWith("Báo cáo")) {
            overseer.visit("/reports");
            return;
        }
        overseer.visit("/reports");
        overseer.page().locator("#month").fill("2025-09");
        overseer.button("Xem dự thảo").click();
        overseer.button("Chốt báo cáo").click();
        assertThat(overseer.page().locator(".notice.good")).containsText("Đã chốt báo cáo");
    }

    private ConsoleVisitor desk() {
        return ConsoleVisitor.with(chromium.browser(), platform, 1280);
    }
}
