package vn.gov.directive24.deadline.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the task sheet, and the field of a task in YAML that says the same. */
enum Column {
    CODE("Mã nhiệm vụ", "code", 80),
    SECTION("Mục", "section", 80),
    TITLE_VI("Nội dung nhiệm vụ", "titleVi", 1_000),
    TITLE_EN("Nội dung tiếng Anh", "titleEn", 1_000),
    MODALITY("Mức độ bắt buộc", "modality", 20),
    LEAD("Cơ quan chủ trì", "lead", 40),
    LEAD_INFERRED("Chủ trì suy ra", "leadInferred", 5),
    COORDINATING("Cơ quan phối hợp", "coordinating", 40),
    DIRECTING("Cơ quan chỉ đạo", "directing", 40),
    KIND("Loại thời hạn", "deadline.kind", 20),
    EXPRESSION("Thời hạn theo văn bản", "deadline.expression", 300),
    START("Từ ngày", "deadline.start", 10),
    DUE("Hạn hoàn thành", "deadline.due", 10),
    DAY("Ngày hằng tháng", "deadline.day", 2),
    INDICATORS("Chỉ tiêu", "indicators", 80),
    LEGAL_REFERENCES("Căn cứ pháp lý", "legalReferences", 500),
    DEPENDS_ON("Sau các nhiệm vụ", "dependsOn", 80),
    MEASURED_BY("Nguồn theo dõi", "measuredBy", 80),
    MEASURE("Cách đo", "measure", 1_000),
    CONFIDENCE("Độ chắc chắn", "confidence", 20),
    NOTE("Ghi chú", "note", 1_000),
    AMENDED_BY("Căn cứ sửa đổi", "amendment.legalReference", 500),
    AMENDED_BECAUSE("Lý do sửa đổi", "amendment.reason", 2_000);

    private final String header;
    private final String field;
    private final int longest;

    Column(String header, String field, int longest) {
        this.header = header;
        this.field = field;
        this.longest = longest;
    }

    /** Whatever the case. */
    static Optional<Column> ofHeader(String text) {
        return Arrays.stream(values())
                .filter(column -> column.header.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** Whether a cell may hold several values, separated by semicolons or line breaks. */
    boolean isList() {
        return switch (this) {
            case LEAD, COORDINATING, DIRECTING, INDICATORS, LEGAL_REFERENCES, DEPENDS_ON -> true;
            default -> false;
        };
    }

    /** Whether its values are codes, which commas may separate as well. */
    boolean isCodes() {
        return isList() && this != LEGAL_REFERENCES;
    }

    boolean isDate() {
        return this == START || this == DUE;
    }

    /** Whether a new task needs it. */
    boolean isNeeded() {
        return switch (this) {
            case CODE, SECTION, TITLE_VI, LEAD, KIND -> true;
            default -> false;
        };
    }

    String header() {
        return header;
    }

    String field() {
        return field;
    }

    int longest() {
        return longest;
    }
}
