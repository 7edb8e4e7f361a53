package vn.gov.directive24.registry.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Abbreviations of printed forms that mean one thing only; written with đ or with d. */
final class Abbreviations {

    /** "CN" means many things; after "giấy" it means this. */
    static final String CN_AFTER_GIAY = "giấy cn";

    private static final String LIST = """
        gcn giấy chứng nhận
        gxn giấy xác nhận
        gks giấy khai sinh
        gksk giấy khám sức khỏe
        cccd căn cước công dân
        cmnd chứng minh nhân dân
        cmtnd chứng minh thư nhân dân
        cmt chứng minh thư
        gplx giấy phép lái xe
        bhyt bảo hiểm y tế
        bhxh bảo hiểm xã hội
        lltp lý lịch tư pháp
        plltp phiếu lý lịch tư pháp
        tthn tình trạng hôn nhân
        xntthn xác nhận tình trạng hôn nhân
        đkkh đăng ký kết hôn
        gcnđkkh giấy chứng nhận đăng ký kết hôn
        gcnkh giấy chứng nhận kết hôn
        đkkd đăng ký kinh doanh
        đkdn đăng ký doanh nghiệp
        đkhkd đăng ký hộ kinh doanh
        gcnđkkd giấy chứng nhận đăng ký kinh doanh
        gcnđkdn giấy chứng nhận đăng ký doanh nghiệp
        gcnđkhkd giấy chứng nhận đăng ký hộ kinh doanh
        cnđkkd chứng nhận đăng ký kinh doanh
        cnđkdn chứng nhận đăng ký doanh nghiệp
        gcnđkx giấy chứng nhận đăng ký xe
        đkx đăng ký xe
        hkd hộ kinh doanh
        qđ quyết định
        tand tòa án nhân dân
        htx hợp tác xã
        qsd quyền sử dụng
        qsh quyền sở hữu
        qsdđ quyền sử dụng đất
        qshnơ quyền sở hữu nhà ở
        tsglvđ tài sản gắn liền với đất
        gcnqsdđ giấy chứng nhận quyền sử dụng đất
        sđđ sử dụng đất
        ubnd ủy ban nhân dân
        csdl cơ sở dữ liệu
        gcnđkđt giấy chứng nhận đăng ký đầu tư
        đkđt đăng ký đầu tư
        """;

    private static final Map<String, List<Token>> MEANING = new HashMap<>();

    static {
        LIST.lines().forEach(line -> {
            var words = List.of(line.split(" "));
            var meaning =
                    words.stream().skip(1).map(word -> Token.word(word, true)).toList();
            MEANING.put(words.getFirst(), meaning);
            MEANING.put(words.getFirst().replace('đ', 'd').replace('ơ', 'o'), meaning);
        });
        MEANING.put(CN_AFTER_GIAY, List.of(Token.word("chứng", true), Token.word("nhận", true)));
    }

    private Abbreviations() {}

    static @Nullable List<Token> meaning(String word) {
        return MEANING.get(word);
    }
}
