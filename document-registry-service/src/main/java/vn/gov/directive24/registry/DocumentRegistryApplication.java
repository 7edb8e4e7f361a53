package vn.gov.directive24.registry;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.gov.directive24.common.PlatformApplication;

@SpringBootApplication
public class DocumentRegistryApplication {

    public static final String CONFIG_NAME = "registry";

    public static void main(String... args) {
        PlatformApplication.run(DocumentRegistryApplication.class, CONFIG_NAME, args);
    }
}
