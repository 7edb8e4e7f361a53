package vn.gov.directive24.procedure;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.gov.directive24.common.PlatformApplication;

@SpringBootApplication
public class ProcedureApplication {

    public static final String CONFIG_NAME = "procedure";

    public static void main(String... args) {
        PlatformApplication.run(ProcedureApplication.class, CONFIG_NAME, args);
    }
}
