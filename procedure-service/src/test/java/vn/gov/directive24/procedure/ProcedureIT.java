package vn.gov.directive24.procedure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import vn.gov.directive24.testing.ServerInitializer;

/** The whole service on real servers, and the registry's topic. One context serves all tests that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProcedureApplication.class,
        properties = "spring.config.name=" + ProcedureApplication.CONFIG_NAME,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {ServerInitializer.class, RegistryStandIn.TopicInitializer.class})
public @interface ProcedureIT {}
