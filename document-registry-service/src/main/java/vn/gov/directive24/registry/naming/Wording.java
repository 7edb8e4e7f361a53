package vn.gov.directive24.registry.naming;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words around a paper's name from which it shows whether the paper is asked for. */
final class Wording {

    enum Part {
        /** Says that a copy or the original is meant: what follows is the paper itself. */
        COPY("""
            bản sao|bản chính|bản gốc|bản chụp|bản phô tô|bản phôtô|bản photo|bản photocopy|bản pho to|bản điện tử
            bản sao điện tử|bản quét|bản scan|bản in|bản giấy|bản cứng|bản mềm|phô tô|phôtô|photo|photocopy|sao y
            bản sao y|ảnh chụp|bản sao chụp|sao chụp|bản sao photo|bản sao photocopy|bản phôtôcopy|phôtôcopy|bản scan màu
            bản công chứng|bản chứng thực|bản sao công chứng|bản sao chứng thực|bản trích sao
            """),
        /** Says more about a copy or counts it. */
        ATTACHED("""
            có chứng thực|được chứng thực|chứng thực|đã được chứng thực|có công chứng|công chứng|từ bản chính|từ sổ gốc
            được cấp từ sổ gốc|cấp từ sổ gốc|từ bản gốc|kèm theo|kèm|để đối chiếu|đối chiếu|để kiểm tra|hợp lệ|còn giá trị
            còn giá trị sử dụng|còn hiệu lực|còn thời hạn|có đóng dấu|có đóng dấu xác nhận|của|đối với|có xác nhận
            có xác nhận của đơn vị|có xác nhận của cơ sở|có xác nhận của tổ chức|có xác nhận của doanh nghiệp
            có chứng nhận|hợp pháp|có giá trị pháp lý|mới nhất|hoặc|và|một bản|hai bản|một bộ|hai bộ|một|hai|ba|từ|trang nhân thân
            """),
        /** Says that a copy needs no stamp; the copy itself is asked for all the same, so this denies nothing. */
        UNCERTIFIED("""
            không cần chứng thực|không cần công chứng|không cần phải chứng thực|không cần phải công chứng|không yêu cầu chứng thực
            không yêu cầu công chứng|không yêu cầu phải chứng thực|không yêu cầu phải công chứng|không bắt buộc chứng thực
            không bắt buộc công chứng|không phải chứng thực|không phải công chứng|không cần công chứng, chứng thực
            không cần công chứng hoặc chứng thực|không yêu cầu công chứng, chứng thực|không yêu cầu công chứng hoặc chứng thực
            không phải công chứng, chứng thực|không phải công chứng hoặc chứng thực
            """),
        /** May stand before the name and changes nothing; what is copied and counted does so too. */
        LEAD("""
            để xuất trình|xuất trình kèm|đầy đủ|toàn bộ|tất cả|các|một trong các|một trong những|một trong
            một trong các loại|các loại|loại|giấy tờ|giấy tờ sau|giấy tờ sau đây|tài liệu|sau|sau đây|giấy|thẻ|nộp
            phải nộp|xuất trình|phải xuất trình|nộp lại|nộp kèm|nộp bổ sung|gửi|gửi kèm|đính kèm|bổ sung|phải có|cần có
            có|thì|phải|nếu là|nếu có|là|như|gồm|gồm có|bao gồm|cụ thể|cụ thể là|trong đó có|ví dụ|hồ sơ|thêm|cũng
            giấy chứng nhận|cung cấp|cần|cần cung cấp|phải cung cấp|chuẩn bị|mang theo|cần nộp|phải kèm|phải kèm theo|cả|được|đã|hồ sơ pháp lý|một số|những|do|thành phần hồ sơ|thành phần|tệp tin|tập tin|file
            cả hai|người yêu cầu nộp|bản|bộ|tờ|cuốn|quyển
            """),
        /** Asks for what follows, whatever stood before. */
        DEMAND("""
            nộp|xuất trình|phải có|cần có|kèm theo|kèm|gửi kèm|nộp kèm|nộp lại|bổ sung|đính kèm|phải nộp|cần|cung cấp|chuẩn bị
            mang theo
            """),
        /** Lists examples or parts of papers named in general. */
        INTRODUCTION("""
            như|gồm|bao gồm|gồm có|là|cụ thể là|cụ thể|trong đó có|ví dụ như|chẳng hạn|chẳng hạn như|sau đây
            """),
        GENERAL_PAPER("""
            giấy tờ|tài liệu|văn bản|các giấy tờ|các tài liệu|một trong các giấy tờ|hồ sơ|bản sao giấy tờ
            bản sao các giấy tờ|bản sao toàn bộ hồ sơ|các loại giấy tờ
            """),
        /** Papers of a person in general; directly before a name they say what kind it is. */
        PERSONAL_PAPERS("""
            giấy tờ cá nhân|giấy tờ tùy thân|giấy tờ nhân thân|giấy tờ về nhân thân|giấy tờ pháp lý cá nhân|giấy tờ chứng minh nhân thân
            giấy tờ chứng thực cá nhân|giấy tờ định danh|giấy tờ xác minh nhân thân
            """),
        /** An item that begins so is a document, if no registered one. */
        DOCUMENT("""
            giấy|bằng|sổ|thẻ|phiếu|đơn|tờ|bản|hợp đồng|quyết định|văn bản|biên bản|hóa đơn|chứng chỉ|chứng nhận|chứng từ
            sơ yếu|lý lịch|ảnh|danh sách|hồ sơ|giấy phép|tài liệu|báo cáo|điều lệ|công văn|nghị quyết|trích lục|học bạ
            kế hoạch|phương án|dự thảo|thông báo|xác nhận|văn bằng|tờ trình|đề án|di chúc|vi bằng|sơ đồ|bản đồ
            """),
        /** Papers that no registered name begins with; for {@link Leftovers}. */
        OTHER_PAPER("""
            bảng|chứng thư|công hàm|thị thực|visa|hình|hình ảnh|phim|bài|bài viết|thuyết minh|bản thuyết minh|video|đĩa|thư|lệnh
            cam kết|quy chế|nội quy|quy trình|giáo trình|luận văn|luận án|mẫu đơn|phôi|tem|sách|lý lịch|catalogue|hộ chiếu
            """),
        /** Begins like a word for a document. */
        NO_PAPER("đơn vị|đơn phương|bằng tiếng|bằng hình thức|bằng cách|bằng phương|bằng văn bản|bản thân|sổ gốc|thư"
                + " mục"),
        /** What follows is not all that will do. */
        EXAMPLE("như|ví dụ|ví dụ như|chẳng hạn|chẳng hạn như"),
        /** What is not asked for. */
        NEGATION("""
            không phải nộp|không phải xuất trình|không phải gửi|không phải kèm|không phải cung cấp|không phải có|không phải bổ sung
            không phải thực hiện|không phải làm|không phải khai|không cần|không yêu cầu|không được yêu cầu|không bắt buộc|miễn nộp|miễn xuất trình|thay cho|đã nộp
            từ chối|không nộp|không xuất trình
            """),
        /** Names cases to which the rest does not apply. */
        EXCEPTION("trừ|ngoại trừ|không áp dụng|không bao gồm"),
        /** Says more surely than {@link #DEMAND} that papers follow. */
        OBLIGATION("""
            phải nộp|phải có|phải xuất trình|cần có|thì nộp|thì xuất trình|thì phải|nộp thêm|nộp bản sao|nộp bản chính
            xuất trình bản chính|kèm bản sao|kèm theo bản sao|phải kèm|phải cung cấp|cần cung cấp|cần nộp|cần xuất trình
            """),
        /** "Thì … phải gửi": what stands between is asked for. */
        OBLIGATION_AFTER("phải gửi|phải nộp|phải xuất trình|phải được nộp|phải được gửi"),
        /** A form by which something is applied for. */
        FORM("""
            tờ khai|đơn|phiếu đề nghị|phiếu yêu cầu|giấy đề nghị|văn bản đề nghị|văn bản yêu cầu|công văn|giấy khai
            đề nghị|mẫu|bản khai|phiếu khai|yêu cầu
            """),
        /** Papers by what they are about: what follows is a subject, not a paper. */
        ABOUT("giấy tờ về|tài liệu về|thông tin về|hồ sơ về|giấy tờ liên quan|tài liệu liên quan"),
        /** Speaks of how a copy is obtained. */
        ISSUE("cấp bản sao|cấp bản chính|cấp lại bản sao|cấp trích lục|cấp bản sao trích lục"),
        /** Lists what is to be written down, not handed in. */
        CONTENT("""
            ghi rõ|nêu rõ|họ tên|họ và tên|chữ đệm|nội dung gồm|nội dung bao gồm|thông tin về giấy tờ|cung cấp thông tin số|cung cấp các thông tin
            kê khai|khai báo|ngày sinh|năm sinh|các thông tin|những thông tin
            """),
        /** Their registrations bear a name of their own, which a form may leave out: "Hộ kinh doanh: đăng ký kinh doanh". */
        OTHER_BUSINESS("hộ kinh doanh|hộ cá thể|hộ gia đình|hợp tác xã"),
        BUSINESS_REGISTRATION("đăng ký kinh doanh"),
        CONDITION("trường hợp|trong trường hợp|nếu|đối với|ví dụ|khi"),
        /** Asked for after all, if only where the data cannot be had. */
        ONLY("""
            chỉ nộp|chỉ phải nộp|chỉ thực hiện|chỉ xuất trình|chỉ phải xuất trình|chỉ yêu cầu
            """),
        ANY_OF("một trong|như|ví dụ|chẳng hạn|một hoặc một số"),
        FOREIGN("""
            nước ngoài|nước sở tại|nước cư trú|nước láng giềng|nước đó|quân sự|nước mà|của nước|hoa kỳ|nhật bản|hàn quốc|trung quốc
            đài loan|singapore|thái lan|campuchia|canada|australia|cộng hòa pháp|tòa án pháp|tòa án của pháp|liên bang nga
            """),
        /** As {@link #FOREIGN}, where a paper is named between. */
        FOREIGN_ISSUER("nước ngoài cấp|nước ngoài lập|của nước ngoài|nước ngoài xác nhận|nước sở tại|nước cư trú"),
        FOREIGNER("người nước ngoài|cá nhân nước ngoài|quốc tịch nước ngoài|theo pháp luật nước ngoài"),
        /** What stands there is no paper of this country's own organisations, nor is one that will do in its place. */
        FOREIGN_BODY("""
            doanh nghiệp nước ngoài|tổ chức nước ngoài|công ty nước ngoài|pháp nhân nước ngoài|thương nhân nước ngoài
            bên vay nước ngoài|bên cho vay nước ngoài|đầu tư ra nước ngoài|đầu tư gián tiếp ra nước ngoài
            """),
        /** Names this country and says that somebody is not of it. */
        STRANGER("""
            không có quốc tịch việt nam|không mang quốc tịch việt nam|không phải là công dân việt nam|không phải công dân việt nam
            không phải là người việt nam|không phải người việt nam|người không quốc tịch|nhà đầu tư là người nước ngoài
            """),
        /** What no citizen needs: the passport that bears it is a foreigner's. */
        VISA("""
            thị thực nhập cảnh|nhập cảnh vào việt nam|nhập cảnh việt nam|thị thực việt nam|thị thực của việt nam|visa việt nam
            visa nhập cảnh
            """),
        OF_FOREIGNERS("""
            của người nước ngoài|đối với người nước ngoài|cho người nước ngoài|của thương nhân nước ngoài
            của doanh nghiệp nước ngoài|của tổ chức nước ngoài|của công ty nước ngoài|của nhà đầu tư nước ngoài
            của pháp nhân nước ngoài|của bên vay nước ngoài|của bên cho vay nước ngoài|tương đương khác doanh nghiệp nước ngoài
            tương đương khác tổ chức nước ngoài|quốc tịch nước ngoài
            """),
        CITIZEN("công dân việt nam|người việt nam|quốc tịch việt nam"),
        /** Where these are excepted, the paper is asked of foreigners only. */
        COMPATRIOT("""
            công dân việt nam|người việt nam|cá nhân việt nam|tổ chức việt nam|doanh nghiệp việt nam|công ty việt nam
            pháp nhân việt nam|thương nhân việt nam|nhà đầu tư việt nam|nhà đầu tư trong nước|tổ chức trong nước
            doanh nghiệp trong nước
            """),
        /** Issues the cards of diplomats. */
        DIPLOMATS("bộ ngoại giao cấp|bộ ngoại giao việt nam cấp|bộ ngoại giao nước cộng hòa xã hội chủ nghĩa việt nam"
                + " cấp"),
        /** A decision that establishes it makes no organisation. */
        PART_OF_ANOTHER("""
            thành lập chi nhánh|thành lập văn phòng đại diện|thành lập địa điểm kinh doanh|thành lập kho|thành lập bộ phận
            """),
        /** What the office hands out. */
        RESULT("kết quả"),
        AT_HOME("""
            việt nam|ở nước ngoài|tại nước ngoài|đi nước ngoài|ra nước ngoài|từ nước ngoài|đầu tư nước ngoài
            """),
        /** A bracket that begins so is no part of a name. */
        ASIDE("""
            nếu|mẫu|theo mẫu|ban hành|áp dụng|không áp dụng|trường hợp|trong trường hợp|đối với|bản|thay thế|có chứng thực
            công chứng|có công chứng|sao y|theo quy định|để đối chiếu
            """),
        /** A name ends before it. */
        TAIL("""
            nếu có|theo mẫu|mẫu số|mẫu|ban hành kèm theo|còn hiệu lực|còn giá trị|còn thời hạn|có chứng thực|được chứng thực
            có công chứng|công chứng|đối với trường hợp|trong trường hợp|áp dụng đối với|để đối chiếu|theo quy định
            """),
        /** After a number at the end of a name. */
        COUNTED("bản|bộ|cuốn|quyển|bản sao|bản chính"),
        /** Where it stands in what a name is followed by, the paper is asked for in that case only. */
        CASE("""
            nếu|áp dụng|không áp dụng|trường hợp|trong trường hợp|đối với|đối với trường hợp|áp dụng đối với
            """),
        /** Says which case it is where a number of a provision follows. */
        LAID_DOWN("theo quy định"),
        /** A lead with one of these does not ask for the paper; with other words it is unsure. */
        GOVERNOR("""
            cấp|đề nghị|khai|đăng ký|thu hồi|ủy quyền|thông tin|số|ảnh|kiểu|dịch|đơn|mẫu|yêu cầu|xin|đổi|mất|thủ tục
            cơ sở dữ liệu|việc|không|trừ|theo|quy định|nước ngoài|thay đổi|về|trong|được|người|quyết định|luật|in
            hạng|bằng|nộp|sử dụng|điều chỉnh|xóa|hủy|cải chính|quản lý|công tác|kể từ|so với|tình trạng|thời hạn
            """);

        private final List<List<Token>> phrases;

        Part(String phrases) {
            this.phrases = phrases.lines()
                    .flatMap(line -> List.of(line.split("\\|")).stream())
                    .map(phrase -> PrintedText.tokens(phrase.strip()))
                    .toList();
        }
    }

    private static final Set<String> COPIES = Set.of("ban", "bo", "to", "cuon", "quyen");
    private static final Wording MARKED = new Wording(false);
    private static final Wording BARE = new Wording(true);

    private final Map<Part, PhraseTrie<Boolean>> phrases = new EnumMap<>(Part.class);

    private Wording(boolean bare) {
        for (var part : Part.values()) {
            var trie = new PhraseTrie<Boolean>(bare);
            part.phrases.forEach(phrase -> trie.put(phrase, true));
            phrases.put(part, trie);
        }
        Part.UNCERTIFIED.phrases.forEach(phrase -> trie(Part.ATTACHED).put(phrase, true));
        for (var part : List.of(Part.COPY, Part.ATTACHED, Part.UNCERTIFIED)) {
            part.phrases.forEach(phrase -> trie(Part.LEAD).put(phrase, true));
        }
        Part.COPY.phrases.forEach(phrase -> trie(Part.ATTACHED).put(phrase, true));
    }

    static Wording of(boolean bare) {
        return bare ? BARE : MARKED;
    }

    static boolean counted(Token token) {
        return COPIES.contains(token.bare());
    }

    boolean begins(Part part, List<Token> text) {
        return trie(part).shortest(text, 0, text.size()) > 0;
    }

    PhraseTrie<Boolean> trie(Part part) {
        return Objects.requireNonNull(phrases.get(part));
    }
}
