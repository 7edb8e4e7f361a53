package vn.gov.directive24.common;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a service by the name of its configuration file.
 *
 * <p>The file is {@code <name>.yml} and not {@code application.yml}, because the standalone platform has all five
 * services on one class path.
 */
public final class PlatformApplication {

    private PlatformApplication() {}

    public static ConfigurableApplicationContext run(Class<?> application, String name, String... args) {
        return builder(application, name).run(args);
    }

    /** For a launcher that has more to say before the service starts, such as its clock. */
    public static SpringApplicationBuilder builder(Class<?> application, String name) {
        return new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name)
                .bannerMode(Banner.Mode.OFF);
    }
}
