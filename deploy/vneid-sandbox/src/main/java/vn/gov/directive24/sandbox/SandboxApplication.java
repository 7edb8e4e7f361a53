package vn.gov.directive24.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import vn.gov.directive24.sandbox.account.Accounts;
import vn.gov.directive24.sandbox.data.SandboxDataUnusable;
import vn.gov.directive24.sandbox.data.SandboxFolder;
import vn.gov.directive24.sandbox.oidc.SigningKey;

/**
 * The sandbox shares one class path with five services, so it names the auto-configurations it wants: with
 * {@code @EnableAutoConfiguration} a database and a broker would come along.
 */
@SpringBootConfiguration
@ComponentScan
@ImportAutoConfiguration({
    ApplicationAvailabilityAutoConfiguration.class,
    AvailabilityHealthContributorAutoConfiguration.class,
    AvailabilityProbesAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    EndpointAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HealthContributorAutoConfiguration.class,
    HealthContributorRegistryAutoConfiguration.class,
    HealthEndpointAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JacksonEndpointAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    ManagementContextAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletManagementContextAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebEndpointAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    WebMvcHealthEndpointExtensionAutoConfiguration.class
})
public class SandboxApplication {

    /** Of the container: {@code [--data DIR]}, Spring's own arguments, or {@code token [--data DIR] USER}. */
    public static void main(String... args) {
        var words = List.of(args);
        if (!words.isEmpty() && words.getFirst().equals("token")) {
            System.exit(TokenCommand.run(words.subList(1, words.size()), System.out, System.err));
        }
        try {
            var line = CommandLine.parse(words);
            var sandbox = run(line.dataFolder(), line.rest().toArray(String[]::new));
            sandbox.firstPasswords().ifPresent(System.out::println);
        } catch (CommandLine.WrongArgument | SandboxDataUnusable e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    public static RunningSandbox run(Path dataFolder, String... args) {
        return run(dataFolder, context -> {}, args);
    }

    /**
     * Starts the sandbox and returns when it answers.
     *
     * @param dataFolder of the platform; the sandbox keeps its files in {@code sandbox} below it
     * @param initializer where the launcher registers a {@link vn.gov.directive24.sandbox.clock.TimeTravel}
     * @param args of Spring, such as {@code --server.port=0}
     * @throws SandboxDataUnusable with one sentence for whoever started it
     */
    public static RunningSandbox run(
            Path dataFolder,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer,
            String... args) {
        var folder = SandboxFolder.in(dataFolder);
        var key = SigningKey.in(folder);
        var accounts = Accounts.in(folder);
        ApplicationContextInitializer<ConfigurableApplicationContext> data = context -> {
            context.getBeanFactory().registerSingleton("signingKey", key);
            context.getBeanFactory().registerSingleton("accounts", accounts);
        };
        var context = new SpringApplicationBuilder(SandboxApplication.class)
                .initializers(data, initializer)
                .run(Stream.concat(Stream.of("--spring.config.name=sandbox"), Arrays.stream(args))
                        .toArray(String[]::new));
        accounts.keepIn(folder);
        return new RunningSandbox(context, accounts.newPasswords());
    }
}
