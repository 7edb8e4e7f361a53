package vn.gov.directive24.common.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link PdfContent} and {@link PlainText}. */
class DocumentTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void takesAPdfAsItIs() {
        var plain = pdf("BT (Phi\u1EBFu h\u01B0\u1EDBng d\u1EABn) Tj ET", false);
        var packed = pdf("BT (x) Tj ET", true);

        assertThat(PdfContent.checked(plain)).isSameAs(plain);
        assertThat(PdfContent.checked(packed)).isSameAs(packed);
    }

    @ParameterizedTest
    @CsvSource({
        "Exif\0\0GPS, evidence-document-tells-place",
        "xmlns:exif=http://ns.adobe.com/exif/1.0/, evidence-document-tells-place",
        "/S /JavaScript /JS (app.alert), evidence-document-acts",
        "/S /Launch /F (cmd.exe), evidence-document-acts",
        "/Type /EmbeddedFile, evidence-document-acts"
    })
    void findsWhatItMustNotHoldAlsoInWhatIsPacked(String part, String code) {
        assertRefused(pdf(part, false), code);
        assertRefused(pdf(part, true), code);
        assertRefused(pdf("x".repeat(65_536 - 4) + part, true), code);
        assertRefused(pdf("x".repeat(3 * MEGABYTE) + part, true), code);
    }

    @Test
    void takesNoOtherFileThatPretendsToBeOne() {
        var pdf = text(pdf("x", true));

        assertRefused(bytes("MZ" + pdf), "evidence-document-unreadable");
        assertRefused(bytes(pdf + "x".repeat(2_000)), "evidence-document-unreadable");
        assertRefused(bytes(pdf + "PK\5\6" + "\0".repeat(18)), "evidence-document-unreadable");
        assertRefused(bytes(pdf.replace("<<>>", "<</Encrypt 5 0 R>>")), "evidence-document-unreadable");
    }

    @Test
    void doesNotUnpackForHours() {
        var zeros = packed("\0".repeat(8 * MEGABYTE));
        var bomb = new StringBuilder();
        for (var count = 0; count < 200; count++) {
            bomb.append("\nstream\n").append(text(zeros));
        }
        // Blocks of nothing, each of five bytes, begun again and again.
        var nothing = new StringBuilder();
        for (var count = 0; count < 5_000; count++) {
            nothing.append("stream\n\u0078\u0001").append("\0\0\0\u00FF\u00FF".repeat(200));
        }

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertRefused(pdf(bomb.toString(), false), "evidence-document-unreadable");
            PdfContent.checked(pdf(nothing.toString(), false));
        });
    }

    @Test
    void takesTextToItsEnd() {
        var note = "Cán bộ nói: “phải nộp bản sao”\r\n\tngày 1/10\n".getBytes(UTF_8);

        assertThat(PlainText.checked(note)).isSameAs(note);
        for (var other : new byte[][] {
            "Bản sao".getBytes(UTF_16), bytes("text\0PK\3\4"), bytes("text\u0090\u00FF"), bytes("text\33[2J")
        }) {
            assertThatExceptionOfType(UploadRefused.class)
                    .isThrownBy(() -> PlainText.checked(other))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("evidence-text-unreadable"));
        }
    }

    private static byte[] pdf(String part, boolean packed) {
        return bytes("%PDF-1.7\n1 0 obj\n<<>>\nstream\r\n" + (packed ? text(packed(part)) : part)
                + "\nendstream\nendobj\ntrailer\n<<>>\n%%EOF\n");
    }

    private static byte[] packed(String part) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(bytes, new Deflater())) {
            packing.write(bytes(part));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] content, String code) {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> PdfContent.checked(content))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.remedy()).isNotBlank();
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String text(byte[] content) {
        return new String(content, ISO_8859_1);
    }
}
