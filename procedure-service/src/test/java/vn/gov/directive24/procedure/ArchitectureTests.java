package vn.gov.directive24.procedure;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.gov.directive24.testing.ArchitectureRules;

@AnalyzeClasses(packages = "vn.gov.directive24.procedure", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ArchitectureRules.class);

    @Test
    void featuresUseOnlyWhatOtherFeaturesOffer() {
        ApplicationModules.of(ProcedureApplication.class).verify();
    }
}
