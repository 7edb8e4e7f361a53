package vn.gov.directive24.common.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind, made on the spot. */
final class Samples {

    private static final String DOCUMENT_PART =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET_PART =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String MACRO_PART = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private Samples() {}

    static byte[] of(String kind) {
        return switch (kind) {
            case "PDF" -> "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(UTF_8);
            case "PNG" -> Pictures.of("png", 2, 2);
            case "JPEG" -> Pictures.of("jpg", 2, 2);
            case "DOCX" ->
                archive("[Content_Types].xml", "<Types>" + DOCUMENT_PART + "</Types>", "word/document.xml", "<x/>");
            case "DOCX_BY_ANOTHER_PROGRAM" ->
                archive("word/document.xml", "<x/>", "[Content_Types].xml", "<Types>" + DOCUMENT_PART + "</Types>");
            case "XLSX" -> archive("[Content_Types].xml", "<Types>" + SHEET_PART + "</Types>");
            case "ODT" -> archive("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>");
            case "ODS" -> archive("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            case "TEXT" -> "Biên bản nghiệm thu ngày 30/10/2025\n".getBytes(UTF_8);
            case "EXE" -> executable();
            case "HTML" -> "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);
            case "MARKUP" -> "\uFEFF  <script>alert(1)</script>".getBytes(UTF_8);
            case "SVG" -> "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8);
            case "SCRIPT" -> "#!/bin/sh\necho\n".getBytes(UTF_8);
            case "MACROS" -> archive("[Content_Types].xml", "<Types>" + MACRO_PART + "</Types>");
            case "MACROS_UNSAID" ->
                archive("[Content_Types].xml", "<Types>" + DOCUMENT_PART + "</Types>", "word/vbaProject.bin", "x");
            case "ODT_WITH_MACROS" ->
                archive("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "<x/>");
            case "ZIP" -> archive("run.exe", "MZ", "readme.txt", "x");
            case "BROKEN_ZIP" -> new byte[] {'P', 'K', 3, 4, 0, 0, 9, 9, 9, 9};
            case "HEIC" -> "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(UTF_8);
            case "WEBP" -> "RIFF\20\0\0\0WEBPVP8 \4\0\0\0".getBytes(UTF_8);
            case "EMPTY" -> new byte[0];
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Unpacks to ten times the bound. */
    static byte[] bomb() {
        var zeros = new byte[1024 * 1024];
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry = 0; entry < 10; entry++) {
                zip.putNextEntry(new ZipEntry("part" + entry));
                for (var megabyte = 0; megabyte < 100; megabyte++) {
                    zip.write(zeros);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] executable() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3C] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        return bytes;
    }
}
