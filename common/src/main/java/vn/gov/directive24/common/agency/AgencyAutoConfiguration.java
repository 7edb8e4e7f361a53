package vn.gov.directive24.common.agency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
public class AgencyAutoConfiguration {

    @Bean
    Agencies agencies() {
        return Agencies.load();
    }
}
