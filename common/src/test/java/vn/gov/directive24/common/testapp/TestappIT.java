package vn.gov.directive24.common.testapp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole test application on real servers. One context serves all tests that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestApplication.class,
        properties = "spring.config.name=" + TestApplication.CONFIG_NAME,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestappInitializer.class)
public @interface TestappIT {}
