package vn.gov.directive24.registry.violation.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.directive24.common.security.PublicEndpoints;

@Configuration(proxyBeanMethods = false)
class PublicReports {

    @Bean
    PublicEndpoints publicViolationReports() {
        return new PublicEndpoints(
                List.of(
                        "/api/v1/violation-reports/*",
                        "/api/v1/violation-reports/*/evidence",
                        "/api/v1/violation-statistics",
                        "/api/v1/violation-statistics/csv"),
                List.of(
                        "/api/v1/violation-reports",
                        "/api/v1/violation-reports/*/withdrawal",
                        "/api/v1/violation-reports/*/evidence",
                        "/api/v1/violation-reports/*/evidence/*/withdrawal"));
    }
}
