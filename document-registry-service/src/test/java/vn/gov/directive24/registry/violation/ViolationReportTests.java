package vn.gov.directive24.registry.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ViolationReportTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 6);
    private static final ReportSecret SECRET = ReportSecret.next();

    @Test
    void hearsTheAgencyBeforeItDecides() {
        var report = received();
        report.sendTo("P01", TODAY.plusDays(10), TODAY);

        assertThatExceptionOfType(AnswerAwaited.class)
                .isThrownBy(() -> report.decide(true, TODAY.plusDays(15), TODAY.plusDays(10)))
                .withMessageContaining("P01 may answer");
        assertThat(report.status()).isEqualTo(ViolationStatus.SENT);

        report.decide(true, TODAY.plusDays(16), TODAY.plusDays(11));
        assertThat(report.outcome()).isEqualTo(Outcome.UPHELD);
    }

    @Test
    void isNotWithdrawnAfterItIsDecided() {
        var report = received();
        report.decide(false, TODAY.plusDays(5), TODAY);

        assertThatExceptionOfType(StepNotAllowed.class)
                .isThrownBy(() -> report.withdraw(TODAY.plusYears(1), TODAY))
                .satisfies(refusal -> assertThat(refusal.remedy()).isEqualTo("From here it can become CLOSED."));
    }

    @Test
    void takesFiveFilesAtATimeAndTwentyEver() {
        var report = received();
        for (var number = 1; number <= 5; number++) {
            assertThat(report.addEvidence("image/jpeg", TODAY)).isEqualTo(number);
        }
        assertThatExceptionOfType(TooMuchEvidence.class)
                .isThrownBy(() -> report.addEvidence("image/jpeg", TODAY))
                .withMessageContaining("5 files");

        for (var number = 6; number <= 20; number++) {
            report.withdrawEvidence(number - 5, TODAY);
            assertThat(report.addEvidence("image/jpeg", TODAY)).isEqualTo(number);
        }
        report.withdrawEvidence(20, TODAY);
        assertThat(report.evidence()).isEqualTo(4);
        assertThatExceptionOfType(TooMuchEvidence.class)
                .isThrownBy(() -> report.addEvidence("image/jpeg", TODAY))
                .withMessageContaining("20 files");
    }

    @Test
    void takesNoFileAfterTheDecision() {
        var report = received();
        report.addEvidence("image/jpeg", TODAY);
        report.decide(false, TODAY.plusDays(5), TODAY);

        assertThatExceptionOfType(EvidenceClosed.class).isThrownBy(report::requireRoomForEvidence);
        assertThatExceptionOfType(EvidenceClosed.class).isThrownBy(() -> report.withdrawEvidence(1, TODAY));
    }

    @Test
    void opensToItsOwnSecretOnly() {
        var report = received();

        assertThat(report.isOpenedBy(new ReportSecret(SECRET.value()))).isTrue();
        assertThat(report.isOpenedBy(ReportSecret.next())).isFalse();
        assertThat(SECRET.toString()).doesNotContain(SECRET.value());
    }

    @Test
    void isClosedByItsErasureWhenItWasLeftLying() {
        var report = received();
        report.sendTo("P01", TODAY.plusDays(10), TODAY);

        report.forgetReporter(TODAY.plusDays(365));

        assertThat(report.status()).isEqualTo(ViolationStatus.CLOSED);
        assertThat(report.outcome()).isNull();
        assertThat(report.reporterAgency()).isNull();
        assertThatExceptionOfType(StepNotAllowed.class)
                .isThrownBy(() -> report.answer(TODAY.plusDays(370), TODAY.plusDays(366)));
    }

    @Test
    void countsItsErasureFromItsEnd() {
        var report = received();
        report.decide(false, TODAY.plusDays(5), TODAY);

        report.close(TODAY.plusDays(365), TODAY);

        assertThat(report.eraseOn()).isEqualTo(TODAY.plusDays(365));
        assertThat(report.dueOn()).isNull();
    }

    private static ViolationReport received() {
        return ViolationReport.receive(
                Receipt.next(),
                new Reporter(Channel.ANONYMOUS, null, null, false),
                SECRET,
                new Demand(AskerKind.AGENCY, "P01", "1.001193", "KHAI-SINH", PaperForm.COPY, TODAY.minusDays(1)),
                null,
                TODAY.plusDays(3),
                OffsetDateTime.of(TODAY.atTime(9, 0), ZoneOffset.ofHours(7)));
    }
}
