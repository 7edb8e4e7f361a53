package vn.gov.directive24.registry.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of a file, under its Vietnamese header, under the field's name in the API, and as officers call it. */
enum Column {
    CODE("Mã loại giấy tờ", "code", 60, "Mã", "Mã giấy tờ", "Document code"),
    NAME_VI("Tên loại giấy tờ", "nameVi", 500, "Tên giấy tờ", "Tên", "Tên tiếng Việt", "Name", "Vietnamese name"),
    NAME_EN("Tên tiếng Anh", "nameEn", 500, "English name"),
    SYNONYMS("Tên gọi khác", "synonyms", 500, "Từ đồng nghĩa", "Other names"),
    HOLDER("Chủ thể", "holder", 40, "Đối tượng", "Chủ thể của giấy tờ"),
    MANAGING_AGENCY("Cơ quan quản lý", "managingAgency", 200, "Cơ quan chủ quản", "Bộ quản lý", "Agency"),
    SECTOR("Lĩnh vực", "sector", 200),
    ESSENTIAL("Giấy tờ thiết yếu", "essential", 10, "Thiết yếu"),
    LEGAL_BASIS("Căn cứ pháp lý", "legalBasis", 1_000, "Căn cứ"),
    SOURCE_DATABASE("Cơ sở dữ liệu nguồn", "sourceDatabase", 300, "Cơ sở dữ liệu", "CSDL", "Database"),
    DATABASE_OWNER("Chủ quản cơ sở dữ liệu", "databaseOwner", 200, "Cơ quan chủ quản CSDL", "Chủ quản CSDL"),
    ASSURANCE_LEVEL("Mức định danh", "assuranceLevel", 10, "Mức định danh VNeID", "Mức độ định danh"),
    VALIDITY("Thời hạn giá trị", "validity", 500, "Thời hạn"),
    STATUS("Trạng thái", "status", 20),
    ROADMAP_ON("Ngày theo lộ trình", "roadmapOn", 20, "Lộ trình", "Thời hạn tích hợp", "Roadmap date"),
    SYNTHETIC("Dữ liệu mẫu", "synthetic", 10, "Dữ liệu giả định", "Giả định");

    private final String header;
    private final String field;
    private final int longest;
    private final List<String> keys;

    Column(String header, String field, int longest, String... others) {
        this.header = header;
        this.field = field;
        this.longest = longest;
        this.keys = Stream.concat(Stream.of(header, field), Arrays.stream(others))
                .map(Column::key)
                .toList();
    }

    /** Whatever the case, the diacritics, the spaces and the punctuation. */
    static Optional<Column> ofHeader(String text) {
        var key = key(text);
        return Arrays.stream(values())
                .filter(column -> column.keys.contains(key))
                .findFirst();
    }

    /** A header names at least what each type needs to be told apart. */
    static boolean isHeader(List<String> texts) {
        var columns = texts.stream().flatMap(text -> ofHeader(text).stream()).toList();
        return columns.contains(CODE) && columns.size() >= 2;
    }

    /** The letters and digits of a text, so that what people see as equal is equal. */
    static String key(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
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
