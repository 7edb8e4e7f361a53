package vn.gov.directive24.identity;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.gov.directive24.common.PlatformApplication;

@SpringBootApplication
public class IdentityApplication {

    public static final String CONFIG_NAME = "identity";

    public static void main(String... args) {
        PlatformApplication.run(IdentityApplication.class, CONFIG_NAME, args);
    }
}
