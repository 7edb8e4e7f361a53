package vn.gov.directive24.registry.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.exchange.DocumentTypeFile;
import vn.gov.directive24.registry.exchange.DocumentTypeImport;
import vn.gov.directive24.registry.exchange.DocumentTypeImport.Request;
import vn.gov.directive24.registry.exchange.SyntheticDocumentTypes;
import vn.gov.directive24.testing.Api.Answer;

@ListIT
class PublicPagesIT {

    @Autowired
    PublishingOfficer officer;

    @Autowired
    DocumentTypeImport imports;

    @Test
    void showsAListToEverybodyInBothLanguages() {
        var month = officer.nextMonth();
        var code = officer.registerIntegrated("Giấy tờ mẫu <b>P</b>");
        var number = officer.close(month).at("/number").asInt();

        var page = page("/lists/" + number);
        assertThat(page).contains("<html lang=\"vi\"", "Danh mục giấy tờ tích hợp trên VNeID, tháng ", code);
        assertThat(page).contains("Giấy tờ mẫu &lt;b&gt;P&lt;/b&gt;").contains("class=\"sample\">Mẫu<");
        assertThat(page).contains("href=\"/en/lists/" + number + "\"").doesNotContain("??", "<script", " style=");

        assertThat(page("/en/lists/" + number))
                .contains("<html lang=\"en\"", "Papers integrated on VNeID, ", "class=\"sample\">Sample<")
                .contains("href=\"/lists/" + number + "\"")
                .doesNotContain("??");
        assertThat(page("/lists")).contains("Danh mục đang có hiệu lực", "/lists/" + number + ".xlsx");
        assertThat(officer.anybody().get("/").header("Location")).endsWith("/lists");
        assertThat(officer.anybody().get("/lists/latest").header("Location")).endsWith("/lists/" + number);
    }

    @Test
    void findsWithAndWithoutMarks() {
        var month = officer.nextMonth();
        var wanted = officer.registerIntegrated("Giấy chứng nhận đủ điều kiện " + month);
        var other = officer.register("Thẻ hội viên " + month);
        var number = officer.close(month).at("/number").asInt();

        for (var q : new String[] {"CHUNG NHAN DU DIEU KIEN " + month, "chứng nhận đủ điều kiện " + month, wanted}) {
            assertThat(page("/lists/%d?q=%s".formatted(number, URLEncoder.encode(q, UTF_8))))
                    .as(q)
                    .contains("/types/" + wanted + "\"", "Tìm thấy 1 trong ")
                    .doesNotContain("<code>" + other);
        }
        assertThat(page("/lists/%d?q=%s".formatted(number, "x".repeat(3_000))))
                .contains("value=\"" + "x".repeat(200) + "\"");
        assertThat(page("/lists/%d?status=PROPOSED&q=%s".formatted(number, wanted)))
                .contains("Chỉ gồm các dòng đã lọc theo:")
                .contains("Không có loại giấy tờ nào như vậy");
        assertThat(page("/lists/%d?q=%s&holder=%s".formatted(number, "%3Cscript%3E", "NONE")))
                .doesNotContain("<script");
    }

    @Test
    void turnsThePagesOfALongListWithoutAScript() {
        var prefix = "PAGE-" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT) + "-";
        var month = officer.nextMonth();
        var file =
                new String(DocumentTypeFile.of(SyntheticDocumentTypes.of(1_001)).csv(), UTF_8).replace("SYN-", prefix);
        imports.take(
                new Request(file.getBytes(UTF_8), false, null),
                new Caller("registry", "BCA", Set.of("REGISTRY_OFFICER")));
        var path = "/lists/" + officer.close(month).at("/number").asInt();

        var seen = new ArrayList<String>();
        var next = "?q=" + prefix;
        for (var pages = 0; !next.isEmpty() && pages < 5; pages++) {
            var page = page(path + next);
            assertThat(page).doesNotContain("<script", "??");
            seen.addAll(codes(page, prefix));
            next = page.contains("rel=\"next\"")
                    ? page.replaceFirst("(?s).*rel=\"next\" href=\"([^\"#]*)#types-h\".*", "$1")
                            .replace("&amp;", "&")
                    : "";
        }

        assertThat(seen).hasSize(1_001).doesNotHaveDuplicates();
        assertThat(page(path + "?q=" + prefix)).contains("Dòng 1 đến 500 trong 1.001");
        assertThat(page("/en" + path + "?page=2&q=" + prefix))
                .contains("Rows 501 to 1,000 of 1,001", "aria-current=\"page\"");
        assertThat(codes(page(path + "?page=999&q=" + prefix), prefix))
                .as("the last")
                .hasSize(1);
        assertThat(codes(page(path + "?page=%3Cb%3E&q=" + prefix), prefix)).hasSize(500);
        assertThat(page(path + "?q=" + prefix + "0000")).as("few stand on one").doesNotContain("rel=\"next\"");
    }

    private static List<String> codes(String page, String prefix) {
        return Pattern.compile("<code>(" + prefix + "[0-9]+)</code>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void tellsATypesWayThroughTheLists() {
        var month = officer.nextMonth();
        var code = officer.register("Giấy tờ mẫu Q", "PLANNED");
        var first = officer.close(month).at("/number").asInt();
        officer.move(code, "CONNECTING");
        officer.move(code, "INTEGRATED");
        officer.close(officer.nextMonth());
        officer.move(code, "WITHDRAWN");
        officer.close(officer.nextMonth());

        var page = page("/types/" + code);

        assertThat(page.indexOf("Không còn tích hợp")).isPositive().isLessThan(page.indexOf("Mới tích hợp"));
        assertThat(page.indexOf("Mới tích hợp")).isLessThan(page.indexOf("Mới đưa vào danh mục"));
        assertThat(page).contains("/lists/" + first, "không còn trong danh mục đang có hiệu lực");
        assertThat(page("/en/types/" + code)).contains("No longer integrated").doesNotContain("??");
    }

    @Test
    void allowsNothingFromElsewhereAndNoScript() {
        officer.close(withSomething());
        var answer = get("/lists");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src", "http:");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(officer.anybody()
                        .with("If-None-Match", answer.header("ETag"))
                        .get("/lists")
                        .status())
                .isEqualTo(304);
        var style = page("/lists").replaceFirst("(?s).*href=\"(/assets/list-[0-9a-f]+\\.css)\".*", "$1");
        assertThat(officer.anybody().get(style).header("Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @CsvSource({
        "/lists/999999, 404",
        "/types/NO-SUCH-TYPE, 404",
        "/en/types/%3Cb%3E, 404",
        "/lists/99999999999, 400",
    })
    void tellsAsAPageWhatIsNotThere(String path, int status) {
        var answer = get(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).contains("<h1>").doesNotContain("<b>", "??");
    }

    @Test
    void sendsNothingTwice() {
        var number = officer.close(withSomething()).at("/number").asInt();
        for (var path : new String[] {
            "/lists/" + number, "/en/lists/" + number, "/lists/jwks.json", "/api/v1/lists", "/lists/" + number + ".json"
        }) {
            var tag = officer.anybody().get(path).header("ETag");
            var again = officer.anybody().with("If-None-Match", tag).get(path);

            assertThat(tag).as(path).isNotBlank();
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.header("Cache-Control")).as(path).contains("max-age=");
        }
    }

    @Test
    void feedsTheListsToReaders() throws Exception {
        var number = officer.close(withSomething()).at("/number").asInt();
        var answer = officer.anybody().get("/lists/feed.atom");

        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        var feed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(UTF_8)));
        assertThat(feed.getDocumentElement().getTagName()).isEqualTo("feed");
        assertThat(feed.getElementsByTagName("entry").getLength())
                .isEqualTo(officer.anybody()
                        .get("/api/v1/lists")
                        .json()
                        .at("/page/totalItems")
                        .asInt());
        assertThat(answer.body()).contains("/lists/" + number + ".json", "urn:sha256:");
    }

    @Test
    void hasTheSameWordsInBothLanguages() throws Exception {
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
        assertThat(keys("findings_en.properties")).isEqualTo(keys("findings.properties"));
    }

    private static java.util.Set<String> keys(String file) throws java.io.IOException {
        var messages = new Properties();
        try (var in = PublicPagesIT.class.getResourceAsStream("/publication/" + file)) {
            messages.load(new java.io.InputStreamReader(java.util.Objects.requireNonNull(in), UTF_8));
        }
        return messages.stringPropertyNames();
    }

    private java.time.YearMonth withSomething() {
        var month = officer.nextMonth();
        officer.register("Giấy tờ mẫu");
        return month;
    }

    private Answer get(String path) {
        return officer.anybody().with("Accept", "text/html").get(path);
    }

    private String page(String path) {
        var answer = get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }
}
