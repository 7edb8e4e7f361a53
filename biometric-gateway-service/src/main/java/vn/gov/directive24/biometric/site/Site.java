package vn.gov.directive24.biometric.site;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.biometric.site.SiteEvent.SiteReadinessChanged;
import vn.gov.directive24.biometric.site.SiteEvent.SiteRegistered;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;

/**
 * A place where passengers shall go through on VNeID biometrics.
 *
 * <p>Source: Directive 24/CT-TTg, 13 September 2025: the whole process at every airport in October 2025; urban rail
 * stations, Hanoi station and vehicle parks in 2025.
 */
@Entity
public class Site extends AbstractAggregateRoot<Site> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "code"))
    private SiteCode code;

    @Enumerated(EnumType.STRING)
    private SiteKind kind;

    private String nameVi;

    private String nameEn;

    private @Nullable String icao;

    private String province;

    private @Nullable String operator;

    private @Nullable String operatorName;

    @Enumerated(EnumType.STRING)
    private @Nullable AirportCategory category;

    @Enumerated(EnumType.STRING)
    private SiteReadiness readiness;

    private LocalDate readinessSince;

    private @Nullable String evidence;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    private Site(Registration registration, LocalDate today) {
        this.code = registration.code();
        this.kind = registration.kind();
        this.nameVi = registration.nameVi();
        this.nameEn = registration.nameEn();
        this.icao = registration.icao();
        this.province = registration.province();
        this.operator = registration.operator();
        this.operatorName = registration.operatorName();
        this.category = registration.category();
        this.readiness = SiteReadiness.PLANNED;
        this.readinessSince = today;
        registerEvent(new SiteRegistered(registration, today));
    }

    /** @throws InvalidField when an airport has no IATA code, or another site has what only airports have */
    public static Site register(Registration registration, LocalDate today) {
        registration.check();
        return new Site(registration, today);
    }

    /** @throws TransitionNotAllowed when the step is none or more than one */
    public void moveTo(SiteReadiness target, String evidence, Caller by, LocalDate today) {
        if (!readiness.next().contains(target)) {
            throw new TransitionNotAllowed(readiness, target);
        }
        var move = new SiteMove(readiness, target, evidence, by.subject(), by.agency(), today);
        this.readiness = target;
        this.readinessSince = today;
        this.evidence = evidence;
        registerEvent(new SiteReadinessChanged(registration(), move));
    }

    private Registration registration() {
        return new Registration(code, kind, nameVi, nameEn, icao, province, operator, operatorName, category);
    }

    public SiteCode code() {
        return code;
    }

    public SiteKind kind() {
        return kind;
    }

    public String nameVi() {
        return nameVi;
    }

    public String nameEn() {
        return nameEn;
    }

    public @Nullable String icao() {
        return icao;
    }

    public String province() {
        return province;
    }

    public @Nullable String operator() {
        return operator;
    }

    public @Nullable String operatorName() {
        return operatorName;
    }

    public @Nullable AirportCategory category() {
        return category;
    }

    public SiteReadiness readiness() {
        return readiness;
    }

    public LocalDate readinessSince() {
        return readinessSince;
    }

    /** What showed its last step; none before the first. */
    public @Nullable String evidence() {
        return evidence;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    /**
     * What is known of a new site.
     *
     * @param icao four letters, airports only
     * @param province code of the province, for example {@code P01}
     * @param operator code of the agency that runs it, where it has one
     * @param operatorName who runs it, in words
     * @param category airports only
     */
    public record Registration(
            SiteCode code,
            SiteKind kind,
            String nameVi,
            String nameEn,
            @Nullable String icao,
            String province,
            @Nullable String operator,
            @Nullable String operatorName,
            @Nullable AirportCategory category) {

        Registration in(String province) {
            return new Registration(code, kind, nameVi, nameEn, icao, province, operator, operatorName, category);
        }

        Registration operatedBy(String operator, String operatorName) {
            return new Registration(code, kind, nameVi, nameEn, icao, province, operator, operatorName, category);
        }

        /** The indicator counts airports, so nothing else may pass for one. */
        private void check() {
            if (kind == SiteKind.AIRPORT) {
                if (!code.isIata()) {
                    throw new InvalidField("/code", "An airport goes by its IATA code of three capital letters.");
                }
            } else if (icao != null) {
                throw new InvalidField("/icao", "Only an airport has an ICAO code.");
            } else if (category != null) {
                throw new InvalidField("/category", "Only an airport is international or domestic.");
            }
        }
    }
}
