package vn.gov.directive24.registry.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.gov.directive24.registry.DocumentRegistryApplication;
import vn.gov.directive24.testing.ServerInitializer;

/** The whole service on real servers, with a clock to set. One context serves all tests that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DocumentRegistryApplication.class,
        properties = {
            "spring.config.name=" + DocumentRegistryApplication.CONFIG_NAME,
            "directive24.lists.keyset-file=" + PublishingOfficer.KEYSET
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerInitializer.class)
@Import({ListClock.class, PublishingOfficer.class})
public @interface ListIT {}
