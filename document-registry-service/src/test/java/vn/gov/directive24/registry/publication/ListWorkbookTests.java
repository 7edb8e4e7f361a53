package vn.gov.directive24.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.registry.publication.ListRow.Issuer;

class ListWorkbookTests {

    /** A hundred synonyms of five hundred letters are allowed, and a frozen workbook is never made again. */
    @Test
    void putsNoMoreIntoACellThanExcelTakes() throws IOException {
        var row = row(Collections.nCopies(100, "đ".repeat(499)));
        var list = new MonthlyList(
                "f",
                1,
                "2025-10",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Instant.EPOCH,
                null,
                null,
                Tally.of(List.of(row), false),
                Tally.of(List.of(row), true),
                new ListChanges(List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(row));

        var bytes = ListWorkbook.of(list, "hash", "key");

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var cells = workbook.getFirstSheet().read().get(1);
            var synonyms = Objects.requireNonNull(cells.getCellText(ListColumn.SYNONYMS.ordinal()));
            assertThat(synonyms).hasSize(ListWorkbook.LONGEST).endsWith("… (đầy đủ trong bản JSON và CSV)");
            assertThat(cells.getCellText(ListColumn.NAME_VI.ordinal())).isEqualTo("Giấy chứng nhận");
        }
    }

    @Test
    void cutsNoCharacterInTwo() {
        var cut = ListWorkbook.fitting("x".repeat(32_731) + "\uD83C\uDDFB".repeat(99));

        assertThat(cut).hasSizeLessThanOrEqualTo(ListWorkbook.LONGEST);
        assertThat(cut.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        assertThat(ListWorkbook.fitting("x".repeat(32_732) + "\uD83C\uDDFB".repeat(99))
                        .codePoints())
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static ListRow row(List<String> synonyms) {
        return new ListRow(
                "GCN",
                "Giấy chứng nhận",
                null,
                synonyms,
                "PERSONAL",
                new Issuer("BCA", "Bộ Công an", "MPS"),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                "INTEGRATED",
                LocalDate.of(2025, 10, 1),
                null,
                false);
    }
}
