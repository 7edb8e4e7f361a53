package vn.gov.directive24.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The rules that hold in every service; its {@code ArchitectureTests} takes them in with {@code ArchTests.in}. */
public final class ArchitectureRules {

    @ArchTest
    public static final ArchRule the_domain_knows_no_transport = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..messaging..", "..client..", "..feed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.gov.directive24.[registry|procedure|identity|biometric|deadline]..web..",
                    "vn.gov.directive24.[registry|procedure|identity|biometric|deadline]..messaging..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.kafka..",
                    "org.apache.kafka..")
            .as("the domain knows no transport");

    @ArchTest
    public static final ArchRule adapters_are_not_called = classes()
            .that()
            .resideInAnyPackage("..web..", "..messaging..")
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate();

    @ArchTest
    public static final ArchRule endpoints_are_closed_unless_opened =
            classes().that().areAnnotatedWith(RestController.class).should().beAnnotatedWith(deniedToAll());

    private static DescribedPredicate<JavaAnnotation<?>> deniedToAll() {
        return DescribedPredicate.describe(
                "@PreAuthorize(\"denyAll\")",
                annotation -> annotation.getRawType().isEquivalentTo(PreAuthorize.class)
                        && annotation.get("value").filter("denyAll"::equals).isPresent());
    }

    @ArchTest
    public static final ArchRule dependencies_come_through_the_constructor =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    public static final ArchRule state_changes_through_behaviour = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    public static final ArchRule time_is_read_from_a_clock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    public static final ArchRule names_say_what_a_class_does =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Constants|Impl|Manager|DTO|Dto)");

    private ArchitectureRules() {}
}
