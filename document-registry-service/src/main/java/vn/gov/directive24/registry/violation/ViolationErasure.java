package vn.gov.directive24.registry.violation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of what persons wrote. */
@Service
@Transactional(readOnly = true)
class ViolationErasure {

    private static final String SYSTEM = "system";

    private final ViolationRepository reports;
    private final ViolationSteps steps;
    private final ReportVault vault;
    private final EvidenceFiles files;
    private final Clock clock;

    ViolationErasure(
            ViolationRepository reports, ViolationSteps steps, ReportVault vault, EvidenceFiles files, Clock clock) {
        this.reports = reports;
        this.steps = steps;
        this.vault = vault;
        this.files = files;
        this.clock = clock;
    }

    /** The longest due first. */
    List<Receipt> due(int most) {
        return reports
                .findByEraseOnLessThanEqualAndErasedOnIsNullOrderByEraseOn(LocalDate.now(clock), Limit.of(most))
                .stream()
                .map(ViolationReport::receipt)
                .toList();
    }

    /** How many should have been erased before today. */
    int overdue() {
        return reports.countByEraseOnLessThanAndErasedOnIsNull(LocalDate.now(clock));
    }

    /** In a transaction of its own, whatever becomes of others. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void erase(Receipt receipt) {
        var report = reports.findById(receipt).orElseThrow(() -> new ViolationNotFound(receipt));
        var leftLying = !report.status().isOver();
        vault.erase(receipt);
        files.erase(receipt);
        report.forgetReporter(LocalDate.now(clock));
        var saved = reports.saveAndFlush(report);
        if (leftLying) {
            steps.add(saved, SYSTEM, null, null);
        }
    }
}
