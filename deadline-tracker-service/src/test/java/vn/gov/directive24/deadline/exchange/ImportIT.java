package vn.gov.directive24.deadline.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;

@TrackerIT
class ImportIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> HEADERS =
            Arrays.stream(Column.values()).map(Column::header).toList();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String number = id + "/CT-TTg";

    @Test
    void takesAWorkbookOnceHoweverOftenItIsSent() {
        var file = workbook(tasks -> {
            row(tasks, 1, "A", "Trước ngày", "trước ngày 20/12/2025", "BCA; BTC", "");
            row(tasks, 2, "B", "Hằng tháng", "hằng tháng", "BTP", id + "-A");
        });

        var preview = report(send(file, true));
        assertThat(preview.at("/added").asInt()).as(preview.toString()).isEqualTo(2);
        assertThat(preview.at("/newDirective").asBoolean()).isTrue();
        assertThat(get("/api/v1/tasks/" + id + "-A").status()).isEqualTo(404);

        assertThat(report(send(file, false)).at("/added").asInt()).isEqualTo(2);
        var task = get("/api/v1/tasks/" + id + "-A").json();
        assertThat(task.at("/deadline/due").asString()).isEqualTo("2025-12-19");
        assertThat(task.at("/waitedForBy/0").asString()).isEqualTo(id + "-B");
        assertThat(task.at("/completion/total").asInt()).isEqualTo(2);
        assertThat(get("/api/v1/directives/" + number).json().at("/issuerVi").asString())
                .isEqualTo("Thủ tướng Chính phủ");

        var before = rows();
        var again = report(send(file, false));
        assertThat(again.at("/unchanged").asInt()).isEqualTo(2);
        assertThat(again.at("/tasks").findValuesAsString("change")).containsOnly("UNCHANGED");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void changesATaskOnlyByALaw() {
        send(workbook(tasks -> row(tasks, 1, "A", "Chậm nhất ngày", "đến ngày 20/12/2025", "BCA", "")), false);
        Consumer<Worksheet> changed = tasks -> row(tasks, 1, "A", "Chậm nhất ngày", "đến ngày 31/12/2025", "BCA", "");

        var refused = send(workbook(changed), false);
        assertThat(refused.statusCode()).isEqualTo(422);
        var reason = report(refused).at("/rows/0");
        assertThat(reason.at("/row").asInt()).isEqualTo(2);
        assertThat(reason.at("/column").asString()).endsWith(Column.AMENDED_BY.header());
        assertThat(reason.at("/reason").asString()).contains("deadline.due");

        var amended = workbook(
                changed.andThen(tasks -> tasks.value(1, Column.AMENDED_BY.ordinal(), "Công điện số 100/CĐ-TTg")));
        assertThat(report(send(amended, true)).at("/tasks/0/differences").findValuesAsString("after"))
                .containsExactly("đến ngày 31/12/2025", "2025-12-31");
        assertThat(report(send(amended, false)).at("/changed").asInt()).isEqualTo(1);
        assertThat(report(send(amended, false)).at("/unchanged").asInt()).isEqualTo(1);
        assertThat(get("/api/v1/assignments/" + id + "-A:BCA")
                        .json()
                        .at("/originalDue")
                        .asString())
                .isEqualTo("2025-12-20");
        assertThat(get("/api/v1/tasks/" + id + "-A/history").json().at("/items").findValuesAsString("change"))
                .containsExactly("ORDERED", "AMENDED");
    }

    @Test
    void namesEachWrongRowAndTakesNothing() {
        var before = rows();
        var file = workbook(tasks -> {
            row(tasks, 1, "A", "Trước ngày", "trước ngày 20/12/2025", "BCA", "");
            row(tasks, 2, "B", "Trước ngày", "trước ngày 31/11/2025", "BCA", "");
            row(tasks, 3, "A", "Không có thời hạn", "", "BCA", "");
            row(tasks, 4, "C", "Không có thời hạn", "", "XYZ", "");
            row(tasks, 5, "D", "Không có thời hạn", "", "BCA", id + "-E");
            row(tasks, 6, "E", "Không có thời hạn", "", "BCA", id + "-D");
            row(tasks, 7, "F", "Chậm nhất ngày", "", "BCA", "");
            tasks.value(7, Column.DUE.ordinal(), "31/02/2025");
            row(tasks, 8, "G", "lúc nào cũng được", "", "", "NO-SUCH");
            row(tasks, 9, "H", "Không có thời hạn", "", "BCA", "");
            tasks.formula(9, Column.NOTE.ordinal(), "1+1");
            tasks.range(8, Column.NOTE.ordinal(), 9, Column.NOTE.ordinal()).merge();
        });

        var answer = send(file, false);

        assertThat(answer.statusCode()).isEqualTo(422);
        var problem = report(answer);
        assertThat(problem.at("/type").asString()).isEqualTo("/problems/import-rejected");
        assertThat(problem.at("/remedy").asString()).isNotBlank();
        var wrong = problem.at("/rows")
                .valueStream()
                .map(row -> row.get("row").asInt() + " " + row.get("reason").asString())
                .toList();
        assertThat(wrong)
                .anyMatch(error -> error.startsWith("3 The words \"trước ngày 31/11/2025\" name a day that"))
                .anyMatch(error -> error.equals("4 The code %s-A is in row 2 already.".formatted(id)))
                .anyMatch(error -> error.equals("5 There is no agency \"XYZ\"."))
                .anyMatch(error -> error.startsWith("6 These tasks would wait for each other"))
                .anyMatch(error -> error.startsWith("7 These tasks would wait for each other"))
                .anyMatch(error -> error.equals("8 \"31/02/2025\" is no day; write 31/12/2025."))
                .anyMatch(error -> error.startsWith("9 \"lúc nào cũng được\" is not one of"))
                .anyMatch(error -> error.equals("9 This cell is empty."))
                .anyMatch(error -> error.startsWith("10 This cell holds a formula"))
                .anyMatch(error -> error.startsWith("9 These cells are merged"));
        assertThat(report(send(file, true)).at("/errors").size()).isEqualTo(wrong.size());
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"directive-24, 46", "directive-07, 63", "steering-conclusion-2025, 70"})
    void findsNothingNewInWhatIsShipped(String name, int size) throws IOException {
        var yaml = new ClassPathResource("catalogue/" + name + ".yaml").getContentAsString(UTF_8);
        var withoutIndicators =
                yaml.substring(0, yaml.indexOf("\nindicators:")) + yaml.substring(yaml.indexOf("\ntasks:"));

        var report = report(send(withoutIndicators.getBytes(UTF_8), true));

        assertThat(report.at("/errors").toString()).isEqualTo("[]");
        assertThat(report.at("/unchanged").asInt()).isEqualTo(size);
    }

    @Test
    void readsDecomposedTextAsTheSameText() {
        var yaml = """
                directive: {number: %s, date: 2025-06-01, issuerVi: Thủ tướng Chính phủ, subjectVi: Thử nghiệm}
                tasks:
                - {code: %s-A, section: thử, titleVi: Tổ chức thực hiện, lead: [BCA], deadline: {kind: IN_MONTH, expression: trong tháng 12}}
                """.formatted(number, id);
        assertThat(report(send(yaml.getBytes(UTF_8), false)).at("/added").asInt())
                .isEqualTo(1);

        var decomposed = Normalizer.normalize(yaml, Normalizer.Form.NFD).getBytes(UTF_8);
        assertThat(report(send(decomposed, false)).at("/unchanged").asInt()).isEqualTo(1);
        assertThat(get("/api/v1/tasks/" + id + "-A").json().at("/deadline/due").asString())
                .isEqualTo("2025-12-31");
        assertThat(report(send(yaml.replace("code:", "kode:").getBytes(UTF_8), true))
                        .at("/errors/0/column")
                        .asString())
                .isEqualTo("kode");
    }

    @Test
    void turnsDownWhatIsNoListOfTasks() {
        refused(new byte[0], 400, "import-file-empty");
        refused("MZ\u0090\0\u0003".getBytes(UTF_8), 400, "import-file-type");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 400, "import-file-type");
        refused(new byte[] {1, 2, 3, (byte) 0xFF}, 400, "import-file-type");
        refused("just words".getBytes(UTF_8), 400, "import-file-type");
        refused("tasks: [".getBytes(UTF_8), 400, "import-file-damaged");
        refused(zip("readme.txt", 10), 400, "import-file-type");
        refused(zip("xl/worksheets/sheet1.xml", 200 << 20), 400, "import-file-inflates");
        refused(Arrays.copyOf(workbook(_ -> {}), 600), 400, "import-file-damaged");
        refused(workbook(_ -> {}), 422, "import-without-rows");
        refused(ImportTemplate.xlsx(), 422, "import-without-rows");
        refused(sheets("Sheet1"), 422, "import-sheet-missing");
        refused(
                workbook(tasks -> {
                    for (var i = 1; i <= 20_001; i++) {
                        tasks.value(i, 0, "T-" + i);
                    }
                }),
                422,
                "import-too-many-rows");
        refused(new byte[25 << 20], 413, "body-too-large");
    }

    @Test
    void isForOverseersAndAdministrators() throws IOException {
        var answer = send(new byte[] {1}, true, TrackerTokens.officerOf("BTC"));
        assertThat(answer.statusCode()).isEqualTo(403);

        var template = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/directives/imports/template"))
                .header("Authorization", "Bearer " + TrackerTokens.officerOf("BTC"))
                .build();
        try {
            var file = HTTP.send(template, BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("nhiem-vu.xlsx");
            assertThat(new XlsxReader(new RowErrors()).read(file.body()).tasks())
                    .isEmpty();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void refused(byte[] file, int status, String code) {
        for (var dryRun : new boolean[] {true, false}) {
            var answer = send(file, dryRun);
            assertThat(answer.statusCode()).as(code + answer.body()).isEqualTo(status);
            assertThat(report(answer).at("/type").asString()).isEqualTo("/problems/" + code);
            assertThat(report(answer).at("/remedy").asString()).isNotBlank();
        }
    }

    private byte[] workbook(Consumer<Worksheet> tasks) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            var directive = workbook.newWorksheet("Chỉ thị");
            values(directive, 0, List.copyOf(XlsxReader.DIRECTIVE_HEADERS.keySet()));
            values(directive, 1, List.of(number, "01/06/2025", "", "Thủ tướng Chính phủ", "Thử nghiệm", ""));
            var sheet = workbook.newWorksheet(Normalizer.normalize("Nhiệm vụ", Normalizer.Form.NFD));
            values(sheet, 0, HEADERS);
            tasks.accept(sheet);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] sheets(String name) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            workbook.newWorksheet(name).value(0, 0, "x");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] zip(String name, int blanks) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("<worksheet>".getBytes(UTF_8));
            var block = " ".repeat(1 << 20).getBytes(UTF_8);
            for (var written = 0; written < blanks; written += block.length) {
                zip.write(block);
            }
            zip.write("</worksheet>".getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    private void row(Worksheet sheet, int row, String code, String kind, String words, String lead, String dependsOn) {
        var values = new java.util.ArrayList<>(Collections.nCopies(HEADERS.size(), ""));
        values.set(Column.CODE.ordinal(), id + "-" + code);
        values.set(Column.SECTION.ordinal(), "test");
        values.set(Column.TITLE_VI.ordinal(), "Nhiệm vụ thử");
        values.set(Column.KIND.ordinal(), kind);
        values.set(Column.EXPRESSION.ordinal(), words);
        values.set(Column.LEAD.ordinal(), lead);
        values.set(Column.DEPENDS_ON.ordinal(), dependsOn);
        values(sheet, row, values);
    }

    private static void values(Worksheet sheet, int row, List<String> values) {
        for (var i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                sheet.value(row, i, values.get(i));
            }
        }
    }

    private java.net.http.HttpResponse<String> send(byte[] file, boolean dryRun) {
        return send(file, dryRun, TrackerTokens.overseer());
    }

    private java.net.http.HttpResponse<String> send(byte[] file, boolean dryRun, String token) {
        var boundary = "----boundary";
        var head = "--%s\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\n%s\r\n--%s\r\n"
                        .formatted(boundary, dryRun, boundary)
                + "Content-Disposition: form-data; name=\"file\"; filename=\"tasks.xlsx\"\r\n\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/directives/imports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode report(java.net.http.HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private Api.Answer get(String path) {
        return Api.at(port).as(TrackerTokens.overseer()).get(path);
    }

    private String rows() {
        return jdbc.sql("""
                        select (select count(*) from directive) || ' ' || (select count(*) from task) || ' '
                            || (select count(*) from task_version) || ' ' || (select count(*) from assignment)
                        """).query(String.class).single();
    }
}
