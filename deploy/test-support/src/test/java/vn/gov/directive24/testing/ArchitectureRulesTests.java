package vn.gov.directive24.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureRulesTests {

    @Test
    void takesOnlyAControllerThatIsClosedForOneThatIsClosed() {
        assertThat(keepsTheRule(Closed.class)).isTrue();
        assertThat(keepsTheRule(Open.class)).isFalse();
        assertThat(keepsTheRule(SaysNothing.class)).isFalse();
    }

    private static boolean keepsTheRule(Class<?> controller) {
        return !ArchitectureRules.endpoints_are_closed_unless_opened
                .evaluate(new ClassFileImporter().importClasses(controller))
                .hasViolation();
    }

    @RestController
    @PreAuthorize("denyAll")
    private static class Closed {}

    @RestController
    @PreAuthorize("permitAll")
    private static class Open {}

    @RestController
    private static class SaysNothing {}
}
