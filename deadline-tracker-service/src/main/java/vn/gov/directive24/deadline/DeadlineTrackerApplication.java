package vn.gov.directive24.deadline;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.gov.directive24.common.PlatformApplication;

@SpringBootApplication
public class DeadlineTrackerApplication {

    public static final String CONFIG_NAME = "deadline";

    public static void main(String... args) {
        PlatformApplication.run(DeadlineTrackerApplication.class, CONFIG_NAME, args);
    }
}
