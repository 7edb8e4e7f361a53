package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.console.web.signin.ConsoleSessions;
import vn.gov.directive24.testing.Api;

/** The console as HTTP sees it; what a browser makes of it is tested in deploy/standalone. */
@TrackerIT
class ConsolePagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sendsWhoIsNotSignedInToTheProviderWithPkce() throws Exception {
        var first = get("/tasks", "");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(location(first)).endsWith("/oauth2/authorization/directive24");

        var toProvider = location(get("/oauth2/authorization/directive24", ""));
        assertThat(toProvider)
                .contains("/oauth2/authorize?", "response_type=code", "code_challenge_method=S256", "nonce=")
                .contains("client_id=directive24-console", "scope=openid");
    }

    @Test
    void tellsAPartOfAPageToLoadItsPageAnew() throws Exception {
        var answer = send(request("/", "").header("HX-Request", "true").GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).hasValue("true");
        assertThat(get("/live", "").statusCode()).isEqualTo(401);
    }

    @Test
    void knowsASessionThatAnotherInstanceBegan() throws Exception {
        var page = get("/", officerOf("BTC"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"vi\"", "24/CT-TTg", "Người dùng officer-BTC", "Bộ Tài chính");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body())
                .doesNotContain("<style", "style=\"", "onclick")
                .doesNotContainPattern("<script[^>]*>[^<]");
    }

    /** All figures of the overview are of the one day that it names. */
    @Test
    void showsTheIndicatorsOfTheDayAskedFor() throws Exception {
        var code = "home-" + java.util.UUID.randomUUID();
        jdbc.sql("""
                        insert into indicator (code, directive, name_en, kind, direction, target, unit, derived, tasks,
                                               synthetic, reached, version)
                        values (:code, '24/CT-TTg', 'Seen on the overview', 'COUNT', 'UP', 9000, 'x', false, '{}', 0, false, 0)
                        """).param("code", code).update();
        jdbc.sql("""
                        insert into indicator_point (indicator, day, numerator, synthetic, source, recorded_on)
                        values (:code, '2025-10-14', 7317, 0, 'MANUAL', '2025-10-15')
                        """).param("code", code).update();

        assertThat(get("/", officerOf("BTC")).body()).contains("7.317");
        assertThat(get("/?asOf=2025-10-14", officerOf("BTC")).body())
                .contains("Seen on the overview")
                .doesNotContain("7.317");
    }

    @Test
    void servesItsFilesToAnybodyForGood() throws Exception {
        var matcher = Pattern.compile("/assets/console-[0-9a-f]{32}\\.css")
                .matcher(get("/", officerOf("BTC")).body());
        assertThat(matcher.find()).isTrue();

        var file = get(matcher.group(), "");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/assets/../deadline.yml", "").statusCode()).isNotEqualTo(200);
    }

    @Test
    void opensTheApiToTokensOnly() throws Exception {
        assertThat(get("/api/v1/tasks", officerOf("BTC")).statusCode()).isEqualTo(401);
        assertThat(Api.at(port)
                        .as(TrackerTokens.officerOf("BTC"))
                        .get("/api/v1/tasks")
                        .status())
                .isEqualTo(200);
        assertThat(Api.at(port).as(TrackerTokens.officerOf("BTC")).get("/tasks").status())
                .isEqualTo(302);
    }

    @Test
    void refusesAFormThatDidNotComeFromItsPage() throws Exception {
        var assignment = order("BTC");
        var officer = officerOf("BTC");

        var forged = post("/assignments/" + assignment + "/start", officer, "version=0");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(status(assignment)).isEqualTo("ASSIGNED");
    }

    @Test
    void doesWhatTheApiDoesInTheNameOfWhoIsSignedIn() throws Exception {
        var assignment = order("BTC");
        var officer = officerOf("BTC");

        var answer = submit("/assignments/" + assignment, "/start", officer, "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(status(assignment)).isEqualTo("IN_PROGRESS");
        assertThat(jdbc.sql("select actor from assignment_history where assignment = ? and event = 'STARTED'")
                        .param(assignment)
                        .query(String.class)
                        .single())
                .isEqualTo("officer-BTC");
        assertThat(jdbc.sql("select agency from audit_entry where subject = ? and action = 'assignment-started'")
                        .param(assignment)
                        .query(String.class)
                        .single())
                .isEqualTo("BTC");
    }

    @Test
    void takesAFileAndGivesItBackForDownload() throws Exception {
        var assignment = order("BTC");
        var officer = officerOf("BTC");
        var page = get("/assignments/" + assignment, officer).body();
        var token = CSRF.matcher(page);
        assertThat(token.find()).isTrue();

        var added = send(request("/assignments/" + assignment + "/evidence", officer)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(String.join(
                        "\r\n",
                        "--part",
                        "Content-Disposition: form-data; name=\"_csrf\"",
                        "",
                        token.group(1),
                        "--part",
                        "Content-Disposition: form-data; name=\"upload\"; filename=\"bien-ban.txt\"",
                        "Content-Type: text/plain",
                        "",
                        "Biên bản nghiệm thu",
                        "--part--",
                        ""))));

        assertThat(added.statusCode()).isEqualTo(302);
        var file = Pattern.compile("/assignments/[^\"]+/evidence/[0-9a-f]{64}(?=\")")
                .matcher(get("/assignments/" + assignment, officer).body());
        assertThat(file.find()).isTrue();
        var download = get(file.group(), officer);
        assertThat(download.body()).isEqualTo("Biên bản nghiệm thu");
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(get(file.group(), officerOf("BXD")).statusCode()).isEqualTo(403);
    }

    @Test
    void asksForAnExtensionAndComments() throws Exception {
        var assignment = order("BTC", "{\"kind\": \"BY_DATE\", \"due\": \"2025-11-30\"}");
        var officer = officerOf("BTC");

        submit("/assignments/" + assignment, "/extensions", officer, "&asked-due=2025-12-31&grounds=Ch%E1%BB%9D");
        submit("/assignments/" + assignment, "/comments", officer, "&comment=Xin+xem+@nobody-at-all");

        var page = get("/assignments/" + assignment, officer).body();
        assertThat(page).contains("@nobody-at-all không nhận được thông báo");
        assertThat(page)
                .contains("30/11/2025 → 31/12/2025", "chờ quyết định", "Xin xem")
                .doesNotContain("name=\"granted-due\"");
        assertThat(get("/assignments/" + assignment, overseer()).body()).contains("name=\"granted-due\"");
    }

    @Test
    void offersAndAllowsNothingToAnotherAgency() throws Exception {
        var assignment = order("BTC");
        var stranger = officerOf("BXD");

        var page = get("/assignments/" + assignment, stranger);
        assertThat(page.body()).doesNotContain("class=\"actions\"");
        var token = csrf(page.body());
        var answer = post("/assignments/" + assignment + "/start", stranger, "version=0&_csrf=" + token);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(get("/assignments/" + assignment, stranger).body()).contains("role=\"alert\"", "của cơ quan khác");
        assertThat(status(assignment)).isEqualTo("ASSIGNED");
    }

    @Test
    void forbidsWhatAnOfficerMayNotDo() throws Exception {
        var assignment = order("BTC");
        var officer = officerOf("BTC");
        var token = csrf(get("/assignments/" + assignment, officer).body());

        var answer = post("/assignments/" + assignment + "/acceptance", officer, "version=0&_csrf=" + token);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>Không được phép</h1>");
    }

    @ParameterizedTest
    @CsvSource({
        "/no-such-page, 404",
        "/tasks/NO-SUCH-TASK, 404",
        "/assignments/NO-SUCH-TASK:BTC, 404",
        "/tasks?state=NONSENSE, 400",
        "/tasks?asOf=2025-02-30, 400",
        "/tasks?page=x, 400",
        "/?asOf=yesterday, 400",
    })
    void answersAPersonWithAPageWhenSomethingIsWrong(String path, int status) throws Exception {
        var answer = get(path, officerOf("BTC"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("<h1>", "Về trang tổng quan");
    }

    @Test
    void escapesWhatPeopleTyped() throws Exception {
        var assignment = order("BTC");
        var officer = officerOf("BTC");

        submit("/assignments/" + assignment, "/submission", officer, "&narrative=%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertThat(get("/assignments/" + assignment, officer).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(get("/tasks?q=%22%3E%3Cscript%3E", officer).body()).doesNotContain("\"><script>");
    }

    @Test
    void remembersTheLanguageAndLeadsToNoOtherHost() throws Exception {
        var english = get("/language?to=en&back=/tasks%3Fmine%3Dtrue", "");
        assertThat(location(english)).endsWith("/tasks?mine=true");
        assertThat(english.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("lang=en;"));
        assertThat(get("/", officerOf("BTC") + "; lang=en").body())
                .contains("<html lang=\"en\"", "Ministry of Finance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/%5Cevil.example", "https://evil.example", "javascript:alert(1)", "/%0A"})
    void leadsToNoOtherHost(String back) throws Exception {
        var answer = get("/language?to=en&back=" + back, "");

        if (answer.statusCode() == 303) {
            assertThat(location(answer)).isEqualTo("/");
        } else {
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void asksForTheSignInAgainWhenTheSessionCannotBeRead() throws Exception {
        var cookie = officerOf("BTC");
        jdbc.sql("update console_session_attributes set attribute_bytes = '\\xACED00057372'")
                .update();

        assertThat(get("/", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void comesBackToThePageOfAFormThatWasSentTooLate() throws Exception {
        var answer = send(request("/assignments/X:BTC/start", "")
                .header("Referer", "http://localhost:" + port + "/assignments/X:BTC")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("version=0")));

        assertThat(location(answer)).endsWith("/oauth2/authorization/directive24");
    }

    private String officerOf(String agency) {
        return ConsoleSessions.cookie(sessions, "officer-" + agency, agency, "OFFICER", "deadline:read deadline:write");
    }

    private String overseer() {
        return ConsoleSessions.cookie(sessions, "vpcp", "VPCP", "OFFICER OVERSEER", "deadline:read deadline:write");
    }

    private String order(String agency) {
        return order(agency, "{\"kind\": \"NONE\"}");
    }

    private String order(String agency, String deadline) {
        var code = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        var answer =
                Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": %s}
                """.formatted(code, agency, deadline));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return code + ":" + agency;
    }

    private String status(String assignment) {
        return jdbc.sql("select status from assignment where id = ?")
                .param(assignment)
                .query(String.class)
                .single();
    }

    private HttpResponse<String> submit(String page, String action, String cookie, String fields) throws Exception {
        var html = get(page, cookie).body();
        var version = VERSION.matcher(html);
        assertThat(version.find()).isTrue();
        return post(page + action, cookie, "version=" + version.group(1) + "&_csrf=" + csrf(html) + fields);
    }

    private static String csrf(String html) {
        var matcher = CSRF.matcher(html);
        assertThat(matcher.find()).isTrue();
        return java.net.URLEncoder.encode(matcher.group(1), java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return send(request(path, cookie).GET());
    }

    private HttpResponse<String> post(String path, String cookie, String form) throws Exception {
        return send(request(path, cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,application/xhtml+xml");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
