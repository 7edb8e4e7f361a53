package vn.gov.directive24.registry.documenttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.OPEN;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.TODAY;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.aProposedType;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.aText;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.anIntegratedType;
import static vn.gov.directive24.registry.documenttype.DocumentTypeFixtures.eventsOf;

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

        type.amend(text, "chuyển về Bộ Công an", TODAY);

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

        assertThatExceptionOfType(NothingToAmend.class).isThrownBy(() -> type.amend(aText(), "lý do", TODAY));
        assertThat(eventsOf(type)).hasSize(1);
    }
}
