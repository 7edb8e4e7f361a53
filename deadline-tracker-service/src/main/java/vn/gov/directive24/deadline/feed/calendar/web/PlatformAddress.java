package vn.gov.directive24.deadline.feed.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people reach the platform: as the operator says, or as the request came. */
@Component
class PlatformAddress {

    private final String configured;

    PlatformAddress(@Value("${PLATFORM_URL:}") String configured) {
        this.configured = configured.replaceAll("/+$", "");
    }

    String of(HttpServletRequest request) {
        return configured.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
    }
}
