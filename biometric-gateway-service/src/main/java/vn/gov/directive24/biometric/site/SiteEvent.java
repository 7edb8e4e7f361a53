package vn.gov.directive24.biometric.site;

import java.time.LocalDate;
import vn.gov.directive24.biometric.site.Site.Registration;
import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to a {@link Site}, in its own words. */
public sealed interface SiteEvent extends DomainEvent {

    Registration site();

    @Override
    default String subject() {
        return site().code().value();
    }

    record SiteRegistered(Registration site, LocalDate on) implements SiteEvent {}

    record SiteReadinessChanged(Registration site, SiteMove move) implements SiteEvent {}
}
