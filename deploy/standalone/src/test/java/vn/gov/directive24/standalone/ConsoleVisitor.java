package vn.gov.directive24.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser of her own: cookies, a window, and an eye for what the browser complains of. */
final class ConsoleVisitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("../../docs/images");
    private static final String AXE = "/axe.min.js";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Platform platform;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private ConsoleVisitor(Platform platform, BrowserContext context) {
        this.platform = platform;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Content-Security-Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static ConsoleVisitor with(Browser browser, Platform platform, int width) {
        return new ConsoleVisitor(platform, browser.newContext(new NewContextOptions().setViewportSize(width, 900)));
    }

    static ConsoleVisitor withoutJavaScript(Browser browser, Platform platform) {
        return new ConsoleVisitor(
                platform,
                browser.newContext(
                        new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false)));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    ConsoleVisitor visit(String path) {
        page.navigate(platform.url(PlatformService.DEADLINE) + path);
        return this;
    }

    /** Asks for a page, is sent to the provider, and comes back to the page. */
    ConsoleVisitor signIn(String user, String path) {
        visit(path);
        assertThat(page.url()).startsWith(platform.sandboxUrl() + "/login");
        page.locator("#username").fill(user);
        page.locator("#password").fill(platform.newPasswords().get(user));
        page.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile(Pattern.quote(platform.url(PlatformService.DEADLINE)) + ".*"));
        return this;
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(text).setExact(true));
    }

    Locator link(String text) {
        return page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(text).setExact(true))
                .first();
    }

    Locator button(String text) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(text).setExact(true));
    }

    /** The address of the page without the host. */
    String where() {
        return page.url().replace(platform.url(PlatformService.DEADLINE), "");
    }

    /** What axe has against the page; nothing, it is hoped. */
    List<String> axe() {
        page.evaluate(axeSource());
        var result = JSON.readTree((String) page.evaluate(
                "async () => JSON.stringify((await axe.run(document, {resultTypes: ['violations']})).violations)"));
        return result.valueStream()
                .map(violation -> violation.at("/id").asString() + ": "
                        + violation.at("/nodes/0/html").asString() + " "
                        + violation.at("/nodes/0/failureSummary").asString())
                .toList();
    }

    /** Whether something is wider than the window. */
    boolean scrollsSideways() {
        return (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** A picture for the README, only when asked for, so that a test run leaves the tree as it was. */
    void picture(String name) {
        if (Boolean.getBoolean("console.screenshots")) {
            page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
    }

    /** Every page in every width, for whoever wants to look: where the environment's CONSOLE_LOOK says. */
    void pictureForAnEye(String path, int width, String language) {
        look(path + "-" + width + "-" + language + ".png")
                .ifPresent(file ->
                        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true)));
    }

    void paperForAnEye(String path, byte[] paper) {
        look(path + ".pdf").ifPresent(file -> {
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, paper);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private static Optional<Path> look(String name) {
        return Optional.ofNullable(System.getenv("CONSOLE_LOOK"))
                .map(folder -> Path.of(folder, "page" + name.replaceAll("[^A-Za-z0-9.-]", "_")));
    }

    private static String axeSource() {
        try (var source = ConsoleVisitor.class.getResourceAsStream(AXE)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Goes home; whatever the browser complained of fails the test. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
