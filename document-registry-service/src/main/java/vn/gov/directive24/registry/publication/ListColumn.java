package vn.gov.directive24.registry.publication;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The columns of a list as a table, for CSV and XLSX. Every row says which list it is from. */
enum ListColumn {
    LIST("Danh mục số", 9, (list, row) -> list.number()),
    MONTH("Tháng", 10, (list, row) -> list.month()),
    CODE("Mã", 18, (list, row) -> row.code()),
    NAME_VI("Tên giấy tờ", 44, (list, row) -> row.nameVi()),
    NAME_EN("Tên tiếng Anh", 30, (list, row) -> row.nameEn()),
    SYNONYMS("Tên gọi khác", 34, (list, row) -> String.join("; ", row.synonyms())),
    HOLDER("Đối tượng", 12, (list, row) -> Words.holder(row.holder())),
    STATUS("Trạng thái", 16, (list, row) -> Words.status(row.status())),
    SINCE("Từ ngày", 12, (list, row) -> row.statusSince()),
    ROADMAP("Lộ trình", 12, (list, row) -> row.roadmapOn()),
    ESSENTIAL("Thiết yếu", 10, (list, row) -> row.essential() ? "x" : null),
    LEVEL("Mức định danh", 10, (list, row) -> row.assuranceLevel()),
    VALIDITY("Thời hạn giá trị", 26, (list, row) -> row.validity()),
    AGENCY_CODE("Mã cơ quan", 11, (list, row) -> row.managingAgency().code()),
    AGENCY(
            "Cơ quan quản lý",
            26,
            (list, row) -> Objects.requireNonNullElse(
                    row.managingAgency().nameVi(), row.managingAgency().code())),
    SECTOR("Lĩnh vực", 18, (list, row) -> row.sector()),
    DATABASE("Cơ sở dữ liệu nguồn", 28, (list, row) -> row.sourceDatabase()),
    DATABASE_OWNER(
            "Cơ quan chủ quản CSDL",
            26,
            (list, row) -> row.owner().map(ListRow.Issuer::named).orElse(null)),
    LEGAL_BASIS("Căn cứ pháp lý", 40, (list, row) -> row.legalBasis()),
    SYNTHETIC("Dữ liệu mẫu", 10, (list, row) -> row.synthetic() ? "x" : null);

    private final String title;
    private final int width;
    private final BiFunction<MonthlyList, ListRow, @Nullable Object> value;

    ListColumn(String title, int width, BiFunction<MonthlyList, ListRow, @Nullable Object> value) {
        this.title = title;
        this.width = width;
        this.value = value;
    }

    String title() {
        return title;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** A text, an {@link Integer}, a {@link LocalDate}, or nothing. */
    @Nullable Object of(MonthlyList list, ListRow row) {
        return value.apply(list, row);
    }
}
