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
            "directive24.violations.keyset-file=target/personal-keyset.json"
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerInitializer.class)
public @interface RegistryIT {}
