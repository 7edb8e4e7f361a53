package vn.gov.directive24.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInIT {

    private static final String ISSUER = "http://localhost:8090";
    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/directive24";
    private static final String VERIFIER = "a-verifier-of-at-least-43-characters-0123456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path data;

    private static RunningSandbox sandbox;
    private static Map<String, String> passwords;

    private Browser browser;

    @BeforeAll
    static void start() {
        sandbox = SandboxApplication.run(data, "--server.port=0", "--sandbox.issuer=" + ISSUER);
        passwords = sandbox.newPasswords();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(sandbox.port());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void describesItselfUnderItsIssuer() throws Exception {
        var metadata = json(browser.get("/.well-known/openid-configuration"));

        assertThat(metadata.path("issuer").asString()).isEqualTo(ISSUER);
        assertThat(metadata.path("jwks_uri").asString()).isEqualTo(ISSUER + "/oauth2/jwks");
        assertThat(metadata.path("authorization_endpoint").asString()).isEqualTo(ISSUER + "/oauth2/authorize");
        assertThat(metadata.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(metadata.path("scopes_supported").toString()).contains("openid", "deadline:read");
    }

    @Test
    void publishesNoPrivateKey() throws Exception {
        var key = json(browser.get("/oauth2/jwks")).path("keys").path(0);

        assertThat(key.path("alg").asString()).isEqualTo("RS256");
        assertThat(key.path("kid").asString()).isNotBlank();
        assertThat(key.has("d")).isFalse();
        assertThat(key.has("p")).isFalse();
    }

    @Test
    void servesTheKeyThatSignsTokensOfTheCommandLine() {
        var token = resourceServer().decode(new SandboxTokens(data, ISSUER).mint("hanoi"));

        assertThat(token.getSubject()).isEqualTo("hanoi");
        assertThat(token.getClaimAsString("agency")).isEqualTo("P01");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("OFFICER");
        assertThat(token.getAudience()).containsExactly("directive24");
        assertThat(scopes(token)).contains("deadline:write", "identity:write");
    }

    @Test
    void refusesAKeyOfAnotherDataFolder(@TempDir Path other) {
        var forged = new SandboxTokens(other, ISSUER).mint("admin");

        assertThatThrownBy(() -> resourceServer().decode(forged)).isInstanceOf(JwtException.class);
    }

    @Test
    void signsAPersonInWithCodeAndPkce() throws Exception {
        var tokens = json(exchange(code("bca", "openid"), VERIFIER));
        var access = resourceServer().decode(tokens.path("access_token").asString());
        var identity = resourceServer().decode(tokens.path("id_token").asString());

        assertThat(access.getSubject()).isEqualTo("bca");
        assertThat(access.getAudience()).containsExactly("directive24");
        assertThat(access.getClaimAsString("agency")).isEqualTo("BCA");
        assertThat(access.getClaimAsStringList("roles")).containsExactly("OFFICER", "OVERSEER");
        assertThat(scopes(access)).contains("openid", "deadline:oversee", "registry:write");
        assertThat(lifetime(access)).isEqualTo(Duration.ofMinutes(15));
        assertThat(tokens.path("scope").asString().split(" ")).contains("deadline:oversee");
        assertThat(identity.getAudience()).containsExactly("directive24-console");
        assertThat(identity.getClaimAsString("agency")).isEqualTo("BCA");
        assertThat(identity.getClaimAsString("name")).isEqualTo("Bộ Công an");

        var profile = json(browser.send(HttpRequest.newBuilder(browser.resolve("/userinfo"))
                .header("Authorization", "Bearer " + access.getTokenValue())));
        assertThat(profile.path("sub").asString()).isEqualTo("bca");
        assertThat(profile.path("agency").asString()).isEqualTo("BCA");
    }

    @Test
    void grantsNoMoreThanThePersonHolds() throws Exception {
        var tokens = json(exchange(code("auditor", "openid deadline:read deadline:admin"), VERIFIER));

        assertThat(tokens.path("scope").asString().split(" ")).containsExactlyInAnyOrder("openid", "deadline:read");
    }

    @Test
    void refusesACodeWithoutItsVerifier() throws Exception {
        assertThat(exchange(code("btc", "openid"), "another-verifier-of-at-least-43-characters-0123")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesARequestWithoutPkceOrWithAForeignAddress() throws Exception {
        browser.signIn("btc", password("btc"));
        var plain = request("openid");
        plain.remove("code_challenge");
        plain.remove("code_challenge_method");
        var foreign = request("openid");
        foreign.put("redirect_uri", "http://elsewhere.example/login/oauth2/code/directive24");

        assertThat(location(authorize(plain)).getQuery()).contains("error=invalid_request");
        assertThat(authorize(foreign).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAWrongPasswordAndSaysSoInBothLanguages() throws Exception {
        var answer = browser.signIn("bca", "wrong");

        assertThat(location(answer)).hasPath("/login").hasQuery("error");
        assertThat(browser.get("/login?error").body())
                .contains("Tên đăng nhập hoặc mật khẩu không đúng.", "Wrong user name or password.");
        assertThat(location(authorize(request("openid")))).hasPath("/login");
    }

    @Test
    void refusesADeviceAtTheForm() throws Exception {
        assertThat(location(browser.signIn("gate-han-1", password("gate-han-1"))))
                .hasPath("/login")
                .hasQuery("error");
    }

    @Test
    void refusesAFormWithoutItsCsrfToken() throws Exception {
        assertThat(browser.post("/login", Map.of("username", "bca", "password", password("bca")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesADeviceATokenForItsSecret() throws Exception {
        var answer = deviceToken(password("gate-han-1"));
        var token = resourceServer().decode(json(answer).path("access_token").asString());

        assertThat(token.getSubject()).isEqualTo("gate-han-1");
        assertThat(token.getClaimAsString("lane")).isEqualTo("HAN-1");
        assertThat(token.getClaimAsString("scope")).isEqualTo("biometric:passage");
        assertThat(json(answer).path("scope").asString()).isEqualTo("biometric:passage");
        assertThat(deviceToken("wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void showsWhoIsSignedInAndNamesItsCookieAfterItself() throws Exception {
        var answer = browser.signIn("hcm", password("hcm"));

        assertThat(location(answer)).hasPath("/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("VNEID_SANDBOX="))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(browser.get("/").body()).contains("UBND Thành phố Hồ Chí Minh", "(hcm, P79)");
    }

    @Test
    void signsOutAndReturnsToTheConsole() throws Exception {
        var tokens = json(exchange(code("bxd", "openid"), VERIFIER));
        var answer = browser.get("/connect/logout?"
                + Browser.query(Map.of(
                        "id_token_hint",
                        tokens.path("id_token").asString(),
                        "post_logout_redirect_uri",
                        "http://localhost:8080/")));

        assertThat(location(answer)).isEqualTo(URI.create("http://localhost:8080/"));
        assertThat(location(authorize(request("openid")))).hasPath("/login");
    }

    @Test
    void answersHealthChecksAndNothingUnknown() throws Exception {
        assertThat(browser.get("/actuator/health/liveness").body()).contains("UP");
        assertThat(browser.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(json(browser.get("/actuator/health")).path("status").asString())
                .isEqualTo("UP");
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/v1/tasks").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsKeyAndUsersAcrossARestart() throws Exception {
        var token = new SandboxTokens(data, ISSUER).mint("vpcp");
        try (var again = SandboxApplication.run(data, "--server.port=0", "--sandbox.issuer=" + ISSUER);
                var visitor = new Browser(again.port())) {
            assertThat(again.newPasswords()).isEmpty();
            assertThat(again.firstPasswords()).isEmpty();
            assertThat(visitor.get("/oauth2/jwks").body())
                    .isEqualTo(browser.get("/oauth2/jwks").body());
            assertThat(resourceServer(again.port()).decode(token).getSubject()).isEqualTo("vpcp");
            assertThat(location(visitor.signIn("vpcp", password("vpcp")))).hasPath("/");
        }
    }

    @Test
    void listsThePasswordsOfTheFirstStartForATerminal() {
        assertThat(sandbox.firstPasswords().orElseThrow())
                .contains("shown only this once", password("admin"), "gate-sgn-1");
    }

    private String code(String userName, String scope) throws Exception {
        var toForm = authorize(request(scope));
        assertThat(location(toForm)).hasPath("/login");
        // As a browser does on its own between the two.
        browser.get("/.well-known/appspecific/com.chrome.devtools.json");
        var back = browser.signIn(userName, password(userName));
        assertThat(location(back)).hasPath("/oauth2/authorize");
        var toConsole = location(browser.get(location(back).toString()));
        assertThat(toConsole.toString()).startsWith(CALLBACK + "?");
        var parameters = Arrays.stream(toConsole.getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parameter -> parameter[0], parameter -> URLDecoder.decode(parameter[1], UTF_8)));
        assertThat(parameters).containsEntry("state", "xyz");
        return Objects.requireNonNull(parameters.get("code"));
    }

    private HttpResponse<String> exchange(String code, String verifier) throws IOException, InterruptedException {
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "directive24-console",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", verifier));
    }

    private HttpResponse<String> authorize(Map<String, String> parameters) throws IOException, InterruptedException {
        return browser.get("/oauth2/authorize?" + Browser.query(parameters));
    }

    private HttpResponse<String> deviceToken(String secret) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString(("gate-han-1:" + secret).getBytes(US_ASCII));
        return browser.send(HttpRequest.newBuilder(browser.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private static Map<String, String> request(String scope) throws NoSuchAlgorithmException {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII)));
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "directive24-console");
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("scope", scope);
        parameters.put("state", "xyz");
        parameters.put("code_challenge", challenge);
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(
                answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body())));
    }

    private static String password(String userName) {
        return Objects.requireNonNull(passwords.get(userName));
    }

    private static JwtDecoder resourceServer() {
        return resourceServer(sandbox.port());
    }

    /** Built as Spring Boot builds it in the five services, with nothing but the key set and the issuer. */
    private static JwtDecoder resourceServer(int port) {
        var decoder = NimbusJwtDecoder.withJwkSetUri("http://localhost:" + port + "/oauth2/jwks")
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
        return decoder;
    }

    private static String[] scopes(Jwt token) {
        return Objects.requireNonNull(token.getClaimAsString("scope")).split(" ");
    }

    private static Duration lifetime(Jwt token) {
        return Duration.between(
                Objects.requireNonNull(token.getIssuedAt()), Objects.requireNonNull(token.getExpiresAt()));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
