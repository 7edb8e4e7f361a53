package vn.gov.directive24.biometric.site;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Registers the airports of the catalogue when the service starts; only then is the service ready. */
@Component
class AirportLoader implements ApplicationRunner {

    private final SiteService sites;

    AirportLoader(SiteService sites) {
        this.sites = sites;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        sites.registerMissing(AirportCatalogue.load());
    }
}
