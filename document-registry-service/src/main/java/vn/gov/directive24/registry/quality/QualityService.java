package vn.gov.directive24.registry.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.DocumentTypeService;
import vn.gov.directive24.registry.quality.QualityEvent.CriterionWaived;
import vn.gov.directive24.registry.quality.QualityEvent.QualityMeasured;
import vn.gov.directive24.registry.quality.QualityEvent.ThresholdSet;
import vn.gov.directive24.registry.quality.QualityEvent.WaiverRevoked;

/** Records measurements, thresholds and waivers; nothing is ever overwritten. */
@Service
@Transactional
public class QualityService {

    /** Nobody answers for ever: then somebody has to say it again. */
    private static final Period LONGEST_WAIVER = Period.ofYears(1);

    private final JdbcClient jdbc;
    private final QualityRecord record;
    private final IntegrationBases bases;
    private final DocumentTypeService documentTypes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QualityService(
            JdbcClient jdbc,
            QualityRecord record,
            IntegrationBases bases,
            DocumentTypeService documentTypes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.bases = bases;
        this.documentTypes = documentTypes;
        this.events = events;
        this.clock = clock;
    }

    public List<Standing> measure(QualityMeasured measured, Caller caller) {
        var type = documentTypes.find(DocumentTypeCode.of(measured.code()));
        if (!DocumentTypeService.mayChange(caller, type.managingAgency())) {
            throw new NotYourAgency("Document type " + type.code(), type.managingAgency());
        }
        if (measured.measuredOn().isAfter(today())) {
            throw new InvalidField("/measuredOn", "Nothing is measured before its day; today is " + today() + ".");
        }
        measured.rates()
                .forEach((criterion, rate) -> jdbc.sql("""
                                insert into quality_measurement (code, criterion, rate, measured_on, method, evidence, day,
                                                                 at, actor)
                                values (:code, :criterion, :rate, :measuredOn, :method, :evidence, :day, :at, :actor)
                                """)
                        .param("code", measured.code())
                        .param("criterion", criterion.name())
                        .param("rate", rate)
                        .param("measuredOn", measured.measuredOn())
                        .param("method", measured.method())
                        .param("evidence", measured.evidence())
                        .param("day", today())
                        .param("at", OffsetDateTime.now(clock))
                        .param("actor", caller.subject())
                        .update());
        events.publishEvent(measured);
        return record.of(measured.code(), today());
    }

    public List<Standing> waive(CriterionWaived waived, Caller caller) {
        var type = documentTypes.find(DocumentTypeCode.of(waived.code()));
        if (waived.validUntil().isBefore(today())) {
            throw new InvalidField("/validUntil", "A waiver ends today at the earliest.");
        }
        if (waived.validUntil().isAfter(today().plus(LONGEST_WAIVER))) {
            throw new InvalidField(
                    "/validUntil", "A waiver lasts a year at most; somebody answers for it by name again after that.");
        }
        for (var criterion : waived.criteria()) {
            jdbc.sql("""
                            insert into quality_waiver (code, criterion, granted_by, reason, legal_reference, valid_until,
                                                        day, at, actor)
                            values (:code, :criterion, :grantedBy, :reason, :legalReference, :validUntil, :day, :at, :actor)
                            """)
                    .param("code", type.code().value())
                    .param("criterion", criterion.name())
                    .param("grantedBy", waived.grantedBy())
                    .param("reason", waived.reason())
                    .param("legalReference", waived.legalReference())
                    .param("validUntil", waived.validUntil())
                    .param("day", today())
                    .param("at", OffsetDateTime.now(clock))
                    .param("actor", caller.subject())
                    .update();
        }
        events.publishEvent(waived);
        return record.of(waived.code(), today());
    }

    /** From today on a waiver does not count; that it was there stays on record. */
    public List<Standing> revoke(WaiverRevoked revoked, Caller caller) {
        var type = documentTypes.find(DocumentTypeCode.of(revoked.code()));
        var standing = record.of(revoked.code(), today());
        for (var criterion : revoked.criteria()) {
            if (standing.stream().noneMatch(one -> one.criterion() == criterion && one.waiver() != null)) {
                throw new InvalidField("/criteria", "%s is not waived today.".formatted(criterion));
            }
            jdbc.sql("""
                            insert into quality_waiver (code, criterion, granted_by, reason, legal_reference, valid_until,
                                                        revokes, day, at, actor)
                            values (:code, :criterion, :revokedBy, :reason, :legalReference, :day, true, :day, :at, :actor)
                            """)
                    .param("code", type.code().value())
                    .param("criterion", criterion.name())
                    .param("revokedBy", revoked.revokedBy())
                    .param("reason", revoked.reason())
                    .param("legalReference", revoked.legalReference())
                    .param("day", today())
                    .param("at", OffsetDateTime.now(clock))
                    .param("actor", caller.subject())
                    .update();
        }
        events.publishEvent(revoked);
        return record.of(revoked.code(), today());
    }

    public List<QualityRecord.Threshold> set(ThresholdSet threshold, Caller caller) {
        if (!threshold.validFrom().isAfter(today())) {
            throw new InvalidField(
                    "/validFrom",
                    "What is needed today stays as it is, so that nothing passes by a rate of one hour; begin tomorrow or later.");
        }
        jdbc.sql("""
                        insert into quality_threshold (criterion, rate, valid_from, legal_reference, reason, at, actor)
                        values (:criterion, :rate, :validFrom, :legalReference, :reason, :at, :actor)
                        """)
                .param("criterion", threshold.criterion().name())
                .param("rate", threshold.rate())
                .param("validFrom", threshold.validFrom())
                .param("legalReference", threshold.legalReference())
                .param("reason", threshold.reason())
                .param("at", OffsetDateTime.now(clock))
                .param("actor", caller.subject())
                .update();
        events.publishEvent(threshold);
        return record.thresholds();
    }

    @Transactional(readOnly = true)
    public List<Standing> standings(DocumentTypeCode code, @Nullable LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        documentTypes.find(code, day);
        return record.of(code.value(), day);
    }

    @Transactional(readOnly = true)
    public List<QualityRecord.Entry> measurements(DocumentTypeCode code) {
        return record.measurements(documentTypes.find(code).code().value());
    }

    @Transactional(readOnly = true)
    public List<IntegrationBases.Basis> integrations(DocumentTypeCode code) {
        return bases.of(documentTypes.find(code).code().value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
