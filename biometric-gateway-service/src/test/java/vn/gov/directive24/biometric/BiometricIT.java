package vn.gov.directive24.biometric;

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
        classes = BiometricGatewayApplication.class,
        properties = "spring.config.name=" + BiometricGatewayApplication.CONFIG_NAME,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerInitializer.class)
public @interface BiometricIT {}
