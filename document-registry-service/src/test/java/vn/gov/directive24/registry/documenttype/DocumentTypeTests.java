package vn.gov.directive24.registry.documenttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.OPEN;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.TODAY;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.aProposedType;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.aText;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.anIntegratedType;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.eventsOf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeAmended;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeMoved;

class DocumentTypeTests {

    @Test
    void remembersSinceWhenItHasItsStatus() {
        var type = aProposedType();

        type.moveTo(DocumentTypeStatus.PLANNED, "lộ trình đã duyệt", OPEN, TODAY.plusDays(3));

        assertThat(type.statusSince()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void announcesEachMoveWithItsReason() {
        var type = anIntegratedType();

        type.moveTo(DocumentTypeStatus.SUSPENDED, "nguồn dữ liệu lỗi", OPEN, TODAY);

        assertThat(eventsOf(type)).last().isInstanceOfSatisfying(DocumentTypeMoved.class, moved -> {
            assertThat(moved.from()).isEqualTo(DocumentTypeStatus.INTEGRATED);
            assertThat(moved.to()).isEqualTo(DocumentTypeStatus.SUSPENDED);
            assertThat(moved.reason()).isEqualTo("nguồn dữ liệu lỗi");
        });
    }

    @Test
    void staysAsItIsWhenAMoveIsRefused() {
        var type = aProposedType();

        assertThatExceptionOfType(TransitionNotAllowed.class)
                .isThrownBy(() -> type.moveTo(DocumentTypeStatus.INTEGRATED, null, OPEN, TODAY))
                .withMessage("A document type that is PROPOSED cannot become INTEGRATED.")
                .satisfies(refusal ->
                        assertThat(refusal.remedy()).isEqualTo("From here it can become PLANNED, WITHDRAWN."));
        assertThat(type.status()).isEqualTo(DocumentTypeStatus.PROPOSED);
        assertThat(eventsOf(type)).hasSize(1);
    }

    @Test
    void announcesAnAmendmentWithWhatItSaidBefore() {
        var type = anIntegratedType();
        var text = DocumentTypeText.of("Giấy phép lái xe (PET)", "Driving licence", Holder.PERSONAL, "BCA");

        type.amend(text, Authority.REGISTRY, "chuyển về Bộ Công an", TODAY);

        assertThat(type.text()).isEqualTo(text);
        assertThat(type.status()).isEqualTo(DocumentTypeStatus.INTEGRATED);
        assertThat(eventsOf(type)).last().isInstanceOfSatisfying(DocumentTypeAmended.class, amended -> {
            assertThat(amended.before()).isEqualTo(aText());
            assertThat(amended.type().text()).isEqualTo(text);
            assertThat(amended.reason()).isEqualTo("chuyển về Bộ Công an");
        });
    }

    @Test
    void refusesAnAmendmentThatChangesNothing() {
        var type = aProposedType();

        assertThatExceptionOfType(NothingToAmend.class)
                .isThrownBy(() -> type.amend(aText(), Authority.REGISTRY, "lý do", TODAY));
        assertThat(eventsOf(type)).hasSize(1);
    }

    @Test
    void keepsTheFirstDayOfItsRoadmapAndIsLateByItWhenItsAgencyPutsItOff() {
        var type = aProposedType();
        var first = TODAY.plusMonths(1);

        type.amend(due(first), Authority.AGENCY, "lộ trình", TODAY);
        type.amend(due(first.plusMonths(6)), Authority.AGENCY, "chưa có nguồn", TODAY);

        assertThat(type.roadmap()).isEqualTo(new Roadmap(first.plusMonths(6), first, first));
        assertThat(DocumentTypeState.of(type).isLate(first)).isFalse();
        assertThat(DocumentTypeState.of(type).isLate(first.plusDays(1))).isTrue();

        type.amend(due(null), Authority.AGENCY, "bỏ lộ trình", TODAY);
        assertThat(DocumentTypeState.of(type).isLate(first.plusDays(1))).isTrue();
    }

    @Test
    void isLateByTheDayThatTheRegistryHasSet() {
        var type = aProposedType();
        var first = TODAY.plusMonths(1);
        type.amend(due(first), Authority.AGENCY, "lộ trình", TODAY);

        type.amend(due(first.plusMonths(6)), Authority.REGISTRY, "Thủ tướng đồng ý", TODAY);

        assertThat(type.roadmap()).isEqualTo(new Roadmap(first.plusMonths(6), first, first.plusMonths(6)));
        assertThat(type.roadmap().isPostponed()).isTrue();
        assertThat(DocumentTypeState.of(type).isLate(first.plusDays(1))).isFalse();
        assertThat(DocumentTypeState.of(type).isLate(first.plusMonths(6).plusDays(1)))
                .isTrue();
    }

    @Test
    void leavesToTheRegistryWhatLawAsksOfAnAgency() {
        var type = aProposedType();

        assertThatExceptionOfType(RegistryDecides.class)
                .isThrownBy(() -> type.amend(text(true, null, null), Authority.AGENCY, "lý do", TODAY));
        assertThatExceptionOfType(RegistryDecides.class)
                .isThrownBy(() -> type.amend(text(false, "Điều 5", null), Authority.AGENCY, "lý do", TODAY));

        type.amend(text(true, "Điều 5", null), Authority.REGISTRY, "lý do", TODAY);
        type.amend(text(true, "Điều 5", TODAY), Authority.AGENCY, "lý do", TODAY);
        assertThat(type.text().essential()).isTrue();
    }

    private static DocumentTypeText due(@Nullable LocalDate day) {
        return text(false, null, day);
    }

    private static DocumentTypeText text(boolean essential, @Nullable String legalBasis, @Nullable LocalDate day) {
        var text = aText();
        return new DocumentTypeText(
                text.nameVi(),
                text.nameEn(),
                text.synonyms(),
                text.holder(),
                text.managingAgency(),
                null,
                essential,
                legalBasis,
                null,
                null,
                null,
                null,
                day);
    }
}
