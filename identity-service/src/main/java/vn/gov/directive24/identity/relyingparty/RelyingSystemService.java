package vn.gov.directive24.identity.relyingparty;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.identity.relyingparty.RelyingSystem.Registration;

/** One method per use case and one transaction per method; the rules are in {@link RelyingSystem}. */
@Service
@Transactional
public class RelyingSystemService {

    /** The Ministry of Public Security runs VNeID. */
    private static final String OPERATOR = "BCA";

    private final RelyingSystemRepository systems;
    private final ProcedureAuthorities authorities;
    private final Agencies agencies;
    private final Clock clock;

    RelyingSystemService(
            RelyingSystemRepository systems, ProcedureAuthorities authorities, Agencies agencies, Clock clock) {
        this.systems = systems;
        this.authorities = authorities;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** An agency registers its own systems, VNeID's operator any. */
    public RelyingSystem register(Registration wanted, Caller caller) {
        var registration = wanted.ownedBy(owner(wanted.ownerAgency()));
        if (!operates(caller) && !caller.actsFor(registration.ownerAgency())) {
            throw new NotYourAgency("Relying system " + registration.code(), registration.ownerAgency());
        }
        var system = RelyingSystem.register(registration, authorities, today());
        if (systems.existsById(system.code())) {
            throw new RelyingSystemExists(system.code());
        }
        return systems.saveAndFlush(system);
    }

    /** @param ifMatch the {@code If-Match} header, where the caller sent one */
    public RelyingSystem move(
            RelyingSystemCode code,
            RelyingSystemStatus target,
            @Nullable String reason,
            @Nullable String ifMatch,
            Caller caller) {
        var system = find(code);
        if (!operates(caller)) {
            throw new NotYourAgency("The connection of %s to VNeID".formatted(code), OPERATOR);
        }
        EntityTags.check(ifMatch, system.version());
        system.moveTo(target, reason, systems.lockAllOf(system.ownerAgency()), today());
        return systems.saveAndFlush(system);
    }

    @Transactional(readOnly = true)
    public RelyingSystem find(RelyingSystemCode code) {
        return systems.findById(code).orElseThrow(() -> new RelyingSystemNotFound(code));
    }

    @Transactional(readOnly = true)
    public Page<RelyingSystem> list(RelyingSystemFilter filter, Pageable page) {
        return systems.findAll(filter.toSpecification(), page);
    }

    /** An alias becomes the code, so that one agency is one owner. */
    private String owner(String agency) {
        return agencies.requireSingle(agency, "/ownerAgency").code();
    }

    private static boolean operates(Caller caller) {
        return caller.actsFor(OPERATOR) || caller.is("ADMIN");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
