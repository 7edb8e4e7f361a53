package vn.gov.directive24.biometric.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.biometric.site.Site.Registration;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency.Kind;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;

/** One method per use case and one transaction per method; the rules are in {@link Site}. */
@Service
@Transactional
public class SiteService {

    /** The Ministry of Public Security leads the task in Directive 24. */
    private static final String LEAD = "BCA";

    private final SiteRepository sites;
    private final SiteHistory history;
    private final Agencies agencies;
    private final Clock clock;

    SiteService(SiteRepository sites, SiteHistory history, Agencies agencies, Clock clock) {
        this.sites = sites;
        this.history = history;
        this.agencies = agencies;
        this.clock = clock;
    }

    public Site register(Registration registration, Caller caller) {
        if (!leads(caller)) {
            throw new NotYourAgency("The register of sites", LEAD);
        }
        var site = Site.register(confirmed(registration), today());
        if (sites.existsById(site.code())) {
            throw new SiteExists(site.code());
        }
        return sites.saveAndFlush(site);
    }

    /**
     * Registers the sites that are not known yet and leaves the others alone. Instances that start together take turns,
     * so that none is ready before the sites are there.
     */
    void registerMissing(List<Registration> catalogue) {
        sites.lockAgainstWriters();
        catalogue.stream()
                .filter(registration -> !sites.existsById(registration.code()))
                .forEach(registration -> sites.saveAndFlush(Site.register(confirmed(registration), today())));
    }

    /** @param ifMatch the {@code If-Match} header, where the caller sent one */
    public Site move(SiteCode code, SiteReadiness target, String evidence, @Nullable String ifMatch, Caller caller) {
        var site = find(code);
        var operator = Objects.requireNonNullElse(site.operator(), LEAD);
        if (!leads(caller) && !caller.actsFor(operator)) {
            throw new NotYourAgency("Site " + code, operator);
        }
        EntityTags.check(ifMatch, site.version());
        site.moveTo(target, evidence, caller, today());
        return sites.saveAndFlush(site);
    }

    @Transactional(readOnly = true)
    public Site find(SiteCode code) {
        return sites.findById(code).orElseThrow(() -> new SiteNotFound(code));
    }

    @Transactional(readOnly = true)
    public Page<Site> list(SiteFilter filter, Pageable page) {
        return sites.findAll(filter.toSpecification(), page);
    }

    @Transactional(readOnly = true)
    public Page<SiteMove> history(SiteCode code, Pageable page) {
        return history.of(find(code).code(), page);
    }

    @Transactional(readOnly = true)
    public int count(SiteKind kind) {
        return sites.countByKind(kind);
    }

    private static boolean leads(Caller caller) {
        return caller.actsFor(LEAD) || caller.is("ADMIN");
    }

    /** Aliases of agencies become codes, so that a filter and a caller's token find them. */
    private Registration confirmed(Registration registration) {
        var province = agencies.require(registration.province(), "/province");
        if (province.kind() != Kind.PROVINCE && province.kind() != Kind.CITY) {
            throw new InvalidField("/province", "%s is no province.".formatted(province.nameVi()));
        }
        return withOperator(registration.in(province.code()));
    }

    private Registration withOperator(Registration registration) {
        var code = registration.operator();
        if (code == null) {
            return registration;
        }
        var operator = agencies.requireSingle(code, "/operator");
        return registration.operatedBy(
                operator.code(), Objects.requireNonNullElse(registration.operatorName(), operator.nameVi()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
