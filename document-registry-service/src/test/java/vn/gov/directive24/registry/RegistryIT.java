package vn.gov.directive24.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import vn.gov.directive24.testing.ServerInitializer;

/** The whole service on real servers. One context serves all tests that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DocumentRegistryApplication.class,
        properties = {
            "spring.config.name=" + DocumentRegistryApplication.CONFIG_NAME,
            "directive24.violations.keyset-file=target/personal-keyset.json",
            // Tests are the proxy in front; 127.0.0.2 is not.
            "TRUSTED_PROXIES=127\\.0\\.0\\.1"
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerInitializer.class)
public @interface RegistryIT {}
