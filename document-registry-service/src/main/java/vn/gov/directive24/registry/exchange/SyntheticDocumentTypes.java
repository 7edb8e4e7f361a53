package vn.gov.directive24.registry.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.Holder;

/**
 * Made-up document types for demonstration and load: the official 578 are not public. The same number gives the same
 * rows, and a longer list begins with the shorter.
 */
public final class SyntheticDocumentTypes {

    /** As many as Directive 24 counts: 188 personal and 390 of organisations. */
    public static final int AS_DIRECTIVE_24 = 578;

    private static final int PERSONAL = 188;
    private static final List<String> KINDS =
            List.of("Giấy chứng nhận", "Giấy phép", "Chứng chỉ", "Giấy xác nhận", "Quyết định", "Thẻ", "Sổ", "Phiếu");
    private static final List<String> SUBJECTS = List.of(
            "hành nghề",
            "đủ điều kiện",
            "đăng ký",
            "lưu hành",
            "kiểm định",
            "đào tạo",
            "hoạt động",
            "miễn trừ",
            "kê khai");
    private static final List<Sector> SECTORS = List.of(
            new Sector("Tài chính", "BTC"),
            new Sector("Xây dựng", "BXD"),
            new Sector("Công Thương", "BCT"),
            new Sector("Y tế", "BYT"),
            new Sector("Nông nghiệp và Môi trường", "BNNMT"),
            new Sector("Giáo dục và Đào tạo", "BGDDT"),
            new Sector("Tư pháp", "BTP"),
            new Sector("Nội vụ", "BNV"),
            new Sector("Khoa học và Công nghệ", "BKHCN"),
            new Sector("Văn hóa, Thể thao và Du lịch", "BVHTTDL"),
            new Sector("Công an", "BCA"));
    private static final LocalDate FIRST_ROADMAP_DAY = LocalDate.of(2025, 10, 31);

    private SyntheticDocumentTypes() {}

    private record Sector(String name, String agency) {}

    public static List<DocumentTypeState> of(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(SyntheticDocumentTypes::type)
                .toList();
    }

    private static DocumentTypeState type(int number) {
        var sector = SECTORS.get(number % SECTORS.size());
        var kind = KINDS.get(number % KINDS.size());
        var name = "%s %s mẫu số %d".formatted(kind, SUBJECTS.get(number % SUBJECTS.size()), number);
        var place = (number - 1) % AS_DIRECTIVE_24;
        return new DocumentTypeState(
                0,
                FIRST_ROADMAP_DAY,
                "SYN-%05d".formatted(number),
                name,
                "Synthetic document type %d".formatted(number),
                List.of(name + " (bản sao)", "Giấy mẫu %d".formatted(number)),
                place < PERSONAL ? Holder.PERSONAL : Holder.ORGANISATION,
                sector.agency(),
                sector.name(),
                place < 31 || place >= PERSONAL && place < PERSONAL + 8,
                "Dữ liệu mẫu, không thay cho giấy tờ nào.",
                "Cơ sở dữ liệu mẫu " + sector.name(),
                sector.agency(),
                1 + number % 2,
                "%d năm".formatted(1 + number % 10),
                DocumentTypeStatus.PROPOSED,
                FIRST_ROADMAP_DAY,
                FIRST_ROADMAP_DAY.plusMonths(number % 14),
                FIRST_ROADMAP_DAY.plusMonths(number % 14),
                FIRST_ROADMAP_DAY.plusMonths(number % 14),
                true);
    }
}
