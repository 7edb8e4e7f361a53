package vn.gov.directive24.biometric;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.gov.directive24.common.PlatformApplication;

@SpringBootApplication
public class BiometricGatewayApplication {

    public static final String CONFIG_NAME = "biometric";

    public static void main(String... args) {
        PlatformApplication.run(BiometricGatewayApplication.class, CONFIG_NAME, args);
    }
}
