package vn.gov.directive24.common.testapp;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TestApplication {

    public static final String CONFIG_NAME = "testapp";
}
