package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.gov.directive24.deadline.console.web.signin.ConsoleSessions;

/** Somebody signed in who reads pages and sends their forms, without a browser. */
record ConsoleReader(int port, String cookie) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static <S extends Session> ConsoleReader officerOf(String agency, int port, SessionRepository<S> sessions) {
        return new ConsoleReader(
                port,
                ConsoleSessions.cookie(
                        sessions, "officer-" + agency, agency, "OFFICER", "deadline:read deadline:write"));
    }

    static <S extends Session> ConsoleReader overseer(int port, SessionRepository<S> sessions) {
        return new ConsoleReader(
                port,
                ConsoleSessions.cookie(sessions, "vpcp", "VPCP", "OFFICER OVERSEER", "deadline:read deadline:write"));
    }

    ConsoleReader inEnglish() {
        return new ConsoleReader(port, cookie + "; lang=en");
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> download(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /** Shows a page and expects that there is one. */
    String page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Sends a form of a page. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var token = CSRF.matcher(page(page));
        assertThat(token.find()).isTrue();
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token.group(1)) + "&", ""));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,application/xhtml+xml")
                .header("Cookie", cookie);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (java.io.IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
