package vn.gov.directive24.registry.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

/** Done when a file of 578, one of 10,000 and one made by hand come in, twice, and a wrong one leaves nothing. */
@RegistryIT
@Order(Integer.MAX_VALUE)
class ImportIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String id = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    void takes578SyntheticTypesOnce() {
        var file = DocumentTypeFile.of(SyntheticDocumentTypes.of(578)).xlsx();

        assertThat(uploads().send(file, true).counts()).isEqualTo("578 0 0");
        assertThat(officer().get("/api/v1/document-types/SYN-00578").status()).isEqualTo(404);
        assertThat(uploads().send(file, false).counts()).isEqualTo("578 0 0");
        var before = state();
        assertThat(uploads().send(file, false).counts()).isEqualTo("0 0 578");
        assertThat(state()).isEqualTo(before);

        assertThat(count("q=SYN-00&holder=PERSONAL")).isEqualTo(188);
        assertThat(count("q=SYN-00&holder=ORGANISATION")).isEqualTo(390);
        assertThat(count("q=SYN-00&holder=PERSONAL&essential=true")).isEqualTo(31);
        assertThat(count("q=SYN-00&holder=ORGANISATION&essential=true")).isEqualTo(8);
        for (var format : new String[] {"XLSX", "CSV"}) {
            var exported = uploads().download("/api/v1/document-types/export?q=SYN-00&format=" + format);
            assertThat(uploads().send(exported, false).counts()).as(format).isEqualTo("0 0 578");
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void takesTenThousandRowsInSecondsAndTellsHowFarItIs() {
        var text = new String(
                        DocumentTypeFile.of(SyntheticDocumentTypes.of(10_000)).csv(), UTF_8)
                .replace("SYN-", id + "-");
        var began = System.nanoTime();

        var accepted = uploads().with("Prefer", "respond-async").send(text.getBytes(UTF_8), false);

        assertThat(accepted.status()).as(accepted.json().toString()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> officer()
                                .get(accepted.location())
                                .json()
                                .at("/rowsDone")
                                .asInt()
                        > 0);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> officer()
                        .get(accepted.location())
                        .json()
                        .at("/state")
                        .asString()
                        .equals("DONE"));
        System.out.printf(
                "10,000 rows in %d ms%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        var entry = officer().get(accepted.location()).json();
        assertThat(entry.at("/rowsDone").asInt()).isEqualTo(10_000);
        assertThat(entry.at("/report/added").asInt()).isEqualTo(10_000);
        assertThat(count("q=" + id)).isEqualTo(10_000);
        assertThat(uploads().send(text.getBytes(UTF_8), false).counts()).isEqualTo("0 0 10000");
    }

    @Test
    void takesWhatAnOfficerMadeInLibreOffice() throws IOException {
        var file = new ClassPathResource("exchange/danh-muc-lap-tay.xlsx").getContentAsByteArray();

        var taken = uploads().send(file, false);

        assertThat(taken.counts()).as(taken.json().toString()).isEqualTo("3 0 0");
        assertThat(taken.json().at("/ignoredColumns/0").asString()).isEqualTo("A STT");
        assertThat(taken.json().at("/ignoredColumns/1").asString()).isEqualTo("I Ghi chú");
        assertThat(taken.json().at("/rows").findValuesAsString("row")).containsExactly("5", "7", "9");
        var first = officer().get("/api/v1/document-types/SYN-HAND-1").json();
        assertThat(first.at("/nameVi").asString()).isEqualTo("Giấy chứng nhận mẫu thứ nhất");
        assertThat(first.at("/synonyms").toString()).isEqualTo("[\"Giấy mẫu A\",\"Giấy mẫu B\"]");
        assertThat(first.at("/managingAgency").asString()).isEqualTo("BCA");
        assertThat(first.at("/roadmapOn").asString()).isEqualTo("2025-12-31");
        assertThat(first.at("/synthetic").asBoolean()).isTrue();
        assertThat(officer()
                        .get("/api/v1/document-types/SYN-HAND-2")
                        .json()
                        .at("/roadmapOn")
                        .asString())
                .isEqualTo("2026-06-30");
        var before = state();
        assertThat(uploads().send(file, false).counts()).isEqualTo("0 0 3");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void showsWhatARowChangesFieldByFieldAndKeepsWhatAnEmptyCellSays() {
        uploads().send(csv(";", line(";", 1, "Giấy mẫu; x", "Cá nhân", "BCA", "31/12/2025")), false);

        var changed = csv(";", line(";", 1, "Giấy mẫu mới", "", "", "-"));
        var preview = uploads().send(changed, true);
        assertThat(preview.counts()).isEqualTo("0 1 0");
        assertThat(preview.json().at("/rows/0/differences").findValuesAsString("field"))
                .containsExactly("nameVi", "roadmapOn");
        assertThat(preview.json().at("/rows/0/differences/0/before").asString()).isEqualTo("Giấy mẫu; x");
        uploads().send(changed, false);

        var type = officer().get("/api/v1/document-types/" + id + "-1").json();
        assertThat(type.at("/managingAgency").asString()).isEqualTo("BCA");
        assertThat(type.has("roadmapOn")).isFalse();
        var history =
                officer().get("/api/v1/document-types/" + id + "-1/history").json();
        assertThat(history.at("/items/1/reason").asString()).startsWith("Nhập từ tệp");
        assertThat(history.at("/items/1/actor").asString()).isEqualTo("registry");
    }

    @Test
    void takesBackWhatWasFilledInSince() {
        uploads().send(csv(";", line(";", 1, "Giấy mẫu", "Cá nhân", "BCA", "")), false);
        var before = uploads().download("/api/v1/document-types/export?explicit=true&format=CSV&q=" + id);
        uploads().send(csv(";", line(";", 1, "Giấy khác", "Tổ chức", "BTC", "31/12/2025")), false);

        assertThat(uploads().send(before, false).counts()).isEqualTo("0 1 0");

        var type = officer().get("/api/v1/document-types/" + id + "-1").json();
        assertThat(type.at("/nameVi").asString()).isEqualTo("Giấy mẫu");
        assertThat(type.at("/managingAgency").asString()).isEqualTo("BCA");
        assertThat(type.has("roadmapOn")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsCsvAsSpreadsheetsWriteIt(String separator) {
        var text = csv(separator, line(separator, 1, "Giấy \"mẫu\",\nphần 2", "PERSONAL", "bộ tư pháp", "2026-01-31"));

        for (var file : new byte[][] {text, ("\uFEFF" + new String(text, UTF_8)).getBytes(UTF_8)}) {
            assertThat(uploads().send(file, true).counts()).isEqualTo("1 0 0");
        }
        uploads().send(text, false);
        assertThat(officer()
                        .get("/api/v1/document-types/" + id + "-1")
                        .json()
                        .at("/nameVi")
                        .asString())
                .isEqualTo("Giấy \"mẫu\", phần 2");
    }

    @Test
    void namesEveryPlantedFaultByItsRowAndTakesNothing() {
        var before = state();
        var file = Uploads.workbook(sheet -> {
            Uploads.row(sheet, 0, "Danh mục có lỗi");
            Uploads.row(
                    sheet, 2, "code", "nameVi", "holder", "managingAgency", "roadmapOn", "assuranceLevel", "status");
            Uploads.row(sheet, 3, id + "-1", "Giấy đúng", "PERSONAL", "BCA", "", 2, "");
            Uploads.row(sheet, 4, "giấy 2", "Mã sai", "PERSONAL", "BCA");
            Uploads.row(sheet, 5, id + "-3", "", "PERSONAL", "BCA");
            Uploads.row(sheet, 6, id + "-4", "Chủ thể sai", "Con mèo", "BCA");
            Uploads.row(sheet, 7, id + "-5", "Cơ quan sai", "Cá nhân", "ATLANTIS", "31/02/2026");
            Uploads.row(sheet, 8, id + "-1", "Trùng mã", "Cá nhân", "BCA");
            Uploads.row(sheet, 9, id + "-6", "Nhóm cơ quan", "Cá nhân", "BO-NGANH");
            Uploads.row(sheet, 10, id + "-7", "Mức sai", "Cá nhân", "BCA", "", 3);
            Uploads.row(sheet, 11, id + "-8", "Trạng thái sai", "Cá nhân", "BCA", "", "", "Đã tích hợp");
            Uploads.row(sheet, 12, id + "-9", "x".repeat(501), "Cá nhân", "BCA");
            Uploads.row(sheet, 13, id + "-10", "", "Cá nhân", "BCA");
            sheet.formula(13, 1, "1+1");
            Uploads.row(sheet, 14, "", "Thiếu mã", "Cá nhân", "BCA");
            Uploads.row(sheet, 15, id + "-11", "Gộp ô", "Cá nhân", "BCA");
            sheet.range(15, 4, 15, 5).merge();
        });

        var refused = uploads().send(file, false);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/import-rejected");
        var wrong = refused.json()
                .at("/rows")
                .valueStream()
                .map(error ->
                        error.at("/row").asInt() + " " + error.at("/column").asString())
                .sorted()
                .toList();
        assertThat(wrong)
                .containsExactlyInAnyOrder(
                        "5 A code",
                        "6 B nameVi",
                        "7 C holder",
                        "8 D managingAgency",
                        "8 E roadmapOn",
                        "9 A code",
                        "10 D managingAgency",
                        "11 F assuranceLevel",
                        "12 G status",
                        "13 B nameVi",
                        "14 B nameVi",
                        "15 A code",
                        "16 E16:F16");
        assertThat(refused.json().at("/rows")).allSatisfy(error -> {
            assertThat(error.at("/reason").asString()).isNotBlank();
            assertThat(error.at("/remedy").asString()).isNotBlank();
        });
        assertThat(uploads().send(file, true).json().at("/errors")).hasSize(wrong.size());
        assertThat(state()).isEqualTo(before);
        var journal = officer().get("/api/v1/document-types/imports?size=100").json();
        assertThat(journal.at("/items").valueStream())
                .filteredOn(entry -> entry.at("/sha256").asString().equals(Hashes.sha256(file)))
                .extracting(entry -> entry.at("/state").asString())
                .contains("REJECTED");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertRefused(new byte[0], 400, "import-file-empty");
        assertRefused("MZ\u0090\u0000".getBytes(UTF_8), 400, "import-file-type");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, 400, "import-file-type");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'm', 0}, 400, "import-file-type");
        assertRefused("xin chào".getBytes(UTF_8), 422, "import-header-missing");
        assertRefused(Uploads.workbook(sheet -> Uploads.row(sheet, 0, "STT", "Họ tên")), 422, "import-header-missing");
        assertRefused(DocumentTypeFile.of(java.util.List.of()).xlsx(), 422, "import-without-rows");
        assertRefused("code;nameVi\n\"mở;không đóng".getBytes(UTF_8), 400, "import-file-damaged");
        assertRefused(bomb(), 400, "import-file-inflates");
        var large = uploads().sendBlanks(300L << 20);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().at("/type").asString()).isEqualTo("/problems/body-too-large");
    }

    @Test
    void takesNoWorkbookByHalf() {
        Consumer<Worksheet> persons = sheet -> paper(sheet, id + "-P", "Cá nhân");
        Consumer<Worksheet> organisations = sheet -> paper(sheet, id + "-O", "Tổ chức");
        var answer = uploads().send(Uploads.workbook(persons, organisations), true);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/import-several-sheets");
        assertThat(answer.json().at("/detail").asString()).contains("[Danh mục, Danh mục 2]");
        // A sheet that waits for its rows hides none.
        assertThat(uploads()
                        .send(Uploads.workbook(ImportIT::headerOnly, organisations, ImportIT::headerOnly), true)
                        .counts())
                .isEqualTo("1 0 0");
    }

    private static void headerOnly(Worksheet sheet) {
        Uploads.row(sheet, 0, "code", "nameVi", "holder", "managingAgency");
    }

    private static void paper(Worksheet sheet, String code, String holder) {
        headerOnly(sheet);
        Uploads.row(sheet, 1, code, "Giấy " + code, holder, "BTC");
    }

    @Test
    void letsAnAgencyImportItsOwnPapersOnly() {
        var file = csv(
                ";",
                line(";", 1, "Giấy A " + id, "Cá nhân", "BTC", "")
                        + line(";", 2, "Giấy B " + id, "Cá nhân", "BCA", ""));

        var refused = uploads().as(RegistryTokens.officerOf("BTC")).send(file, false);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/rows").findValuesAsString("row")).containsExactly("3");
    }

    @Test
    void leavesToTheRegistryWhatLawAsksOfAnAgency() {
        uploads().send(csv(";", line(";", 1, "Giấy A " + id, "Cá nhân", "BTC", "")), false);
        var file =
                "code;nameVi;holder;managingAgency;essential;legalBasis\n%s-1;;;;;Điều 5\n%s-2;Giấy C %s;Cá nhân;BTC;Có;"
                        .formatted(id, id, id);

        var refused = uploads().as(RegistryTokens.officerOf("BTC")).send(file.getBytes(UTF_8), false);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/rows").findValuesAsString("column"))
                .containsExactly("F legalBasis", "E essential");
        assertThat(uploads().send(file.getBytes(UTF_8), true).counts()).isEqualTo("1 1 0");
    }

    @Test
    void leavesTheNamesOfAPaperOfLawToTheRegistry() {
        for (var file :
                new String[] {"code;synonyms\nKSK;Phiếu sức khỏe", "code;nameVi;synonyms\nKSK;Phiếu sức khỏe;Phiếu khám"
                }) {
            var refused = uploads().as(RegistryTokens.officerOf("BYT")).send(file.getBytes(UTF_8), false);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/rows").findValuesAsString("remedy").getFirst())
                    .startsWith("Keep its names");
        }
    }

    private void assertRefused(byte[] file, int status, String problem) {
        var answer = uploads().send(file, false);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/" + problem);
        assertThat(answer.json().at("/remedy").asString()).isNotBlank();
    }

    private static byte[] bomb() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var block = " ".repeat(1 << 20).getBytes(UTF_8);
            zip.write("<worksheet>".getBytes(UTF_8));
            for (var i = 0; i < 200; i++) {
                zip.write(block);
            }
            zip.write("</worksheet>".getBytes(UTF_8));
        }
        return file.toByteArray();
    }

    /** With the headers decomposed, as a Mac writes them. */
    private static byte[] csv(String separator, String lines) {
        var headers = String.join(
                separator, "Mã loại giấy tờ", "Tên loại giấy tờ", "Chủ thể", "Cơ quan quản lý", "Ngày theo lộ trình");
        return (Normalizer.normalize(headers, Normalizer.Form.NFD) + "\r\n" + lines).getBytes(UTF_8);
    }

    private String line(String separator, int number, String... values) {
        var line = new StringBuilder(id + "-" + number);
        for (var value : values) {
            line.append(separator)
                    .append('"')
                    .append(value.replace("\"", "\"\""))
                    .append('"');
        }
        return line.append("\r\n").toString();
    }

    private Uploads uploads() {
        return Uploads.at(port);
    }

    private Api officer() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }

    private int count(String query) {
        return officer()
                .get("/api/v1/document-types?size=1&" + query)
                .json()
                .at("/page/totalItems")
                .asInt();
    }

    /** Everything that an import may leave behind; audit entries of other tests do not come in between. */
    private String state() {
        return jdbc.sql("""
            select (select count(*) from document_type) || ' ' || (select count(*) from document_type_version)
                || ' ' || (select coalesce(sum(last_sequence), 0) from event_sequence)
                || ' ' || (select count(*) from audit_entry)
            """).query(String.class).single();
    }
}
