package vn.gov.directive24.common.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** HTTP manners that every service shares. */
@AutoConfiguration
public class WebAutoConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new DayConverter());
        registry.addFormatter(new MonthFormatter());
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    /** In front of security, so that nobody is asked to read an endless body. */
    @Bean
    FilterRegistrationBean<RequestGuard> requestGuard(
            JsonMapper json, @Value("${directive24.web.max-body:2MB}") DataSize mostBytes) {
        var registration = new FilterRegistrationBean<>(new RequestGuard(mostBytes.toBytes(), json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /** Behind security, so that only callers who are let in can hold a place, and before anything asks the database. */
    @Bean
    FilterRegistrationBean<AdmissionFilter> admissionFilter(
            JsonMapper json,
            @Value("${directive24.web.max-in-flight:100}") int most,
            @Value("${directive24.web.admission-patience:2s}") Duration patience) {
        var registration = new FilterRegistrationBean<>(new AdmissionFilter(most, patience, json));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 200);
        return registration;
    }

    @Bean
    OpenApiCustomizer platformDescription(
            @Value("${spring.application.name}") String service,
            @Value("${directive24.description:}") String description) {
        return api -> describe(api, service, description);
    }

    private static void describe(OpenAPI api, String service, String description) {
        api.setInfo(new Info()
                .title("Directive 24 platform: " + service)
                .version("v1")
                .description(description)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components.addSecuritySchemes(
                "bearer",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
        api.addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    /** Dates in paths and query strings, as strict as those in bodies. */
    private static final class DayConverter implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return StrictJson.day(text);
        }
    }

    /** The same of months; an empty field of a form names none. */
    private static final class MonthFormatter implements Formatter<YearMonth> {
        @Override
        public YearMonth parse(String text, Locale locale) {
            return StrictJson.month(text);
        }

        @Override
        public String print(YearMonth month, Locale locale) {
            return month.toString();
        }
    }
}
