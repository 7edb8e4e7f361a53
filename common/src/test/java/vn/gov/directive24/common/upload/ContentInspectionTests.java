package vn.gov.directive24.common.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentInspectionTests {

    private final ContentInspection inspection = new ContentInspection(EnumSet.allOf(FileType.class));

    @ParameterizedTest
    @CsvSource({
        "PDF, bien-ban.pdf, PDF",
        "PNG, anh.PNG, PNG",
        "JPEG, anh.jpeg, JPEG",
        "DOCX, bao cao.docx, DOCX",
        "DOCX_BY_ANOTHER_PROGRAM, bao cao.docx, DOCX",
        "XLSX, so-lieu.xlsx, XLSX",
        "ODT, bao-cao.odt, ODT",
        "ODS, so-lieu.ods, ODS",
        "TEXT, ghi-chu.txt, TEXT",
        "TEXT, so-lieu.csv, CSV"
    })
    void tellsWhatIsTakenByItsContent(String kind, String name, FileType type) {
        assertThat(inspect(Samples.of(kind), name)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "EXE, bien-ban.pdf",
        "EXE, bien-ban.txt",
        "HTML, bien-ban.txt",
        "MARKUP, bien-ban.txt",
        "SVG, anh.png",
        "SCRIPT, bien-ban.txt",
        "MACROS, bao-cao.docx",
        "MACROS_UNSAID, bao-cao.docx",
        "ODT_WITH_MACROS, bao-cao.odt",
        "ZIP, bao-cao.docx",
        "BROKEN_ZIP, bao-cao.docx"
    })
    void isNotTakenInByAName(String kind, String name) {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> inspect(Samples.of(kind), name))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("evidence-type-not-allowed"));
    }

    @Test
    void asksForANameThatSaysWhatTheFileIs() {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> inspect(Samples.of("TEXT"), "chay.js"))
                .satisfies(refusal -> assertThat(refusal.remedy()).isEqualTo("Give it a name that ends in .txt."));
    }

    @ParameterizedTest
    @CsvSource({"DOCX, bao-cao.docx", "HEIC, anh.heic", "HEIC, anh.jpg", "WEBP, anh.webp"})
    void takesNoOtherKindThanItIsTold(String kind, String name) {
        var pictures = new ContentInspection(EnumSet.of(FileType.JPEG, FileType.PNG));

        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> pictures.typeOf(() -> new ByteArrayInputStream(Samples.of(kind)), FileName.of(name)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("evidence-type-not-allowed");
                    assertThat(refusal.remedy()).startsWith("Send one of PNG, JPEG;");
                });
    }

    @Test
    void tellsWhoSendsAPhotographOfAnotherKindWhatToDo() {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> inspect(Samples.of("HEIC"), "anh.heic"))
                .withMessageContaining("image/heic")
                .satisfies(refusal -> assertThat(refusal.remedy()).endsWith("Save or share a photograph as JPEG."));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> inspect(Samples.of("EMPTY"), "bien-ban.pdf"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("evidence-empty"));
    }

    @Test
    void doesNotUnpackABombToItsEnd() {
        var bomb = Samples.bomb();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatExceptionOfType(UploadRefused.class).isThrownBy(() -> inspect(bomb, "bao-cao.docx")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../etc/passwd.pdf",
                "C:\\temp\\a.pdf",
                "a/b.pdf",
                "a\u0000.pdf",
                "a\n.pdf",
                "bao\u202Efdp.exe.pdf",
                ".pdf",
                "",
                " "
            })
    void refusesANameThatIsAPathOrHidesSomething(String name) {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> FileName.of(name))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("evidence-name-not-allowed"));
    }

    @Test
    void keepsNamesInNfc() {
        assertThat(FileName.of("Bie\u0302n ba\u0309n.pdf").text()).isEqualTo("Bi\u00EAn b\u1EA3n.pdf");
    }

    private FileType inspect(byte[] content, String name) {
        return inspection.typeOf(() -> new ByteArrayInputStream(content), FileName.of(name));
    }
}
