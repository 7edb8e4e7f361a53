package vn.gov.directive24.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.registry.publication.ListRow.Issuer;

class FieldChangeTests {

    private static final Issuer BEFORE = new Issuer("BTNMT", "Bộ Tài nguyên và Môi trường", "MONRE");
    private static final Issuer AFTER = new Issuer("BTNMT", "Bộ Nông nghiệp và Môi trường", "MAE");

    @Test
    void saysThatAnAgencyIsCalledOtherwise() {
        assertThat(FieldChange.between(row(BEFORE, BEFORE), row(AFTER, AFTER)))
                .containsExactly(
                        new FieldChange(
                                "databaseOwner",
                                "Bộ Tài nguyên và Môi trường (BTNMT)",
                                "Bộ Nông nghiệp và Môi trường (BTNMT)"),
                        new FieldChange(
                                "managingAgency",
                                "Bộ Tài nguyên và Môi trường (BTNMT)",
                                "Bộ Nông nghiệp và Môi trường (BTNMT)"));
    }

    @Test
    void findsNoChangeInAListThatWasPublishedWithoutTheOwnersName() {
        assertThat(FieldChange.between(row(BEFORE, null), row(BEFORE, BEFORE))).isEmpty();
    }

    @Test
    void namesAnOwnerThatIsAnother() {
        var other = new Issuer("BCA", "Bộ Công an", "MPS");

        assertThat(FieldChange.between(row(BEFORE, null), row(BEFORE, other)))
                .containsExactly(new FieldChange("databaseOwner", "BTNMT", "Bộ Công an (BCA)"));
    }

    /** @param owner with its names; without, as lists were published before */
    private static ListRow row(Issuer manager, @Nullable Issuer owner) {
        return new ListRow(
                "GCN-QSDD",
                "Giấy chứng nhận quyền sử dụng đất",
                null,
                List.of("sổ đỏ"),
                "PERSONAL",
                manager,
                null,
                false,
                null,
                "CSDL đất đai",
                owner == null ? "BTNMT" : owner.code(),
                owner,
                null,
                null,
                "INTEGRATED",
                LocalDate.of(2025, 10, 1),
                null,
                false);
    }
}
