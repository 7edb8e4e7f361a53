package vn.gov.directive24.common.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.common.problem.DomainException;

/** Small files that ask their reader for all its memory or all its time. */
class HostileFilesTests {

    private final TableReader reader = new TableReader(row -> row.contains("Mã"), "Mã");

    @ParameterizedTest
    @CsvSource({
        "'<c r=\"ZZZZZZ1\"><v>1</v></c>', address",
        "'<c r=\"XFE1\"><v>1</v></c>', address",
        "'<c r=\"A1\"><v>1E500000000</v></c>', cell A1 holds a number",
        "'<c r=\"A1\" t=\"n\"><v>-1e-99999999</v></c>', cell A1 holds a number"
    })
    void refusesACellThatNoSpreadsheetHas(String cell, String said) {
        assertThatThrownBy(() -> read(workbook("", "<row r=\"1\">" + cell + "</row>")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(said)
                .extracting(refused -> ((DomainException) refused).code())
                .isEqualTo("import-file-damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "sheets/sheet1.xml, xl/sheets/deep/sheet1.xml",
        "worksheets/sheet1.xml, XL/WORKSHEETS/SHEET1.XML",
        "sheets/sheet1.bin, xl/sheets/sheet1.bin",
        "/other/sheet1.xml, other/sheet1.xml"
    })
    void refusesASheetThatItsGuardDoesNotSee(String target, String part) {
        var hostile = "<row r=\"1\"><c r=\"A1\"><v>1E500000000</v></c></row>";

        assertCode("import-file-damaged", () -> read(workbook("xl/sharedStrings.xml", "", target, part, hostile)));
    }

    @Test
    void refusesSharedTextsThatItsGuardDoesNotSee() {
        var text = "<si><t>" + "x".repeat(40_000) + "</t></si>";

        for (var part : List.of("xl/texts.xml", "xl/SharedStrings.xml")) {
            assertCode(
                    "import-file-damaged",
                    () -> read(workbook(part, text, "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", "")));
        }
    }

    @Test
    void takesTheLastColumnAndTheGreatestNumberOfExcel() throws IOException {
        var table = read(workbook("<si><t>Mã</t></si>", """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="XFD1" t="s"><v>0</v></c></row>
                <row r="2"><c r="A2"><v>1.5E+300</v></c></row>
                """));

        assertThat(table.headers()).containsOnlyKeys(0, 16_383);
        assertThat(text(table.rows().getFirst())).hasSize(301);
    }

    @Test
    void keepsATextThatManyCellsShareOnce() throws IOException {
        var decomposed = "a\u0302".repeat(16_000);
        var rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
        for (var row = 2; row <= 20_001; row++) {
            rows.append("<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>1</v></c></row>".formatted(row, row));
        }

        var table = read(workbook("<si><t>Mã</t></si><si><t>" + decomposed + "</t></si>", rows.toString()));

        var texts = new IdentityHashMap<String, Boolean>();
        table.rows().forEach(row -> texts.put(text(row), true));
        assertThat(table.rows()).hasSize(20_000);
        assertThat(texts).hasSize(1);
        assertThat(texts.keySet()).containsExactly("\u00e2".repeat(16_000));
    }

    @Test
    void refusesATextThatNoCellHolds() {
        var text = "x".repeat(32_768);

        assertCode("import-file-damaged", () -> read(workbook("<si><t>" + text + "</t></si>", "")));
        assertCode("import-file-damaged", () -> read(("Mã\n" + text).getBytes(UTF_8)));
    }

    @Test
    void refusesMoreCellsAndRowsThanAnImportHas() {
        var cells = "<c><v>1</v></c>".repeat(26);
        assertCode("import-too-many-cells", () -> read(workbook("", ("<row>" + cells + "</row>").repeat(20_000))));
        assertCode("import-too-many-rows", () -> read(workbook("", "<row/>".repeat(20_002))));
    }

    @Test
    void refusesACsvWithoutEnd() {
        assertCode("import-too-many-columns", () -> read("Mã,".repeat(1_000_000).getBytes(UTF_8)));
        assertCode("import-file-damaged", () -> read(("Mã\na" + "\"".repeat(5_000_000)).getBytes(UTF_8)));
        assertCode("import-file-damaged", () -> read(("Mã\n" + " ".repeat(5_000_000)).getBytes(UTF_8)));
    }

    private static void assertCode(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(ImportRefused.class)
                .extracting(refused -> ((DomainException) refused).code())
                .isEqualTo(code);
    }

    private static String text(Table.Line row) {
        return Objects.requireNonNull(row.cells().get(0)).text();
    }

    private Table read(byte[] file) {
        return reader.read(file, new RowErrors());
    }

    private static byte[] workbook(String sharedTexts, String rows) throws IOException {
        return workbook("xl/sharedStrings.xml", sharedTexts, "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", rows);
    }

    private static byte[] workbook(String textsPart, String sharedTexts, String target, String sheetPart, String rows)
            throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                      <Override PartName="/xl/workbook.xml"
                        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                      <Override PartName="/%s"
                        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                    </Types>""".formatted(textsPart));
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                      <Relationship Id="rId1" Target="%s"
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
                    </Relationships>""".formatted(target));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                      <sheets><sheet name="Danh mục" sheetId="1" r:id="rId1"/></sheets>
                    </workbook>""");
            part(zip, textsPart, """
                    <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>
                    """.formatted(sharedTexts));
            part(zip, sheetPart, """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                      <sheetData>%s</sheetData>
                    </worksheet>""".formatted(rows));
        }
        return file.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(UTF_8));
    }
}
