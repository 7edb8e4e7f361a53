package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which one name is printed: little words that come and go, and the general word at its head. */
final class Variants {

    /** Left: what a name may hold. Right: what may stand in its place. */
    private static final List<List<String>> EXCHANGED = List.of(
            List.of("chứng minh về ", "chứng minh "),
            List.of("chứng minh ", "chứng minh về "),
            List.of("thông tin về ", "thông tin "),
            List.of("giấy chứng nhận quyền", "giấy chứng nhận về quyền", "giấy chứng nhận đối với quyền"),
            List.of(
                    "giấy chứng nhận quyền",
                    "giấy tờ, tài liệu chứng nhận quyền",
                    "giấy tờ, tài liệu chứng nhận về quyền"),
            List.of("giấy tờ chứng minh ", "giấy tờ có giá trị chứng minh ", "giấy tờ, tài liệu chứng minh "),
            List.of("giấy xác nhận tình trạng", "giấy chứng nhận tình trạng"),
            List.of("giấy xác nhận ", "văn bản xác nhận ", "bản xác nhận "),
            List.of("giấy chứng nhận đăng ký ", "chứng nhận đăng ký ", "giấy chứng nhận về đăng ký "),
            List.of(
                    "trích lục ghi chú ly hôn",
                    "giấy xác nhận ghi chú ly hôn",
                    "xác nhận ghi chú ly hôn",
                    "trích lục ghi vào sổ hộ tịch việc ly hôn",
                    "giấy xác nhận ghi vào sổ hộ tịch việc ly hôn",
                    "giấy xác nhận việc ghi vào sổ hộ tịch việc ly hôn",
                    "giấy xác nhận về việc ghi vào sổ hộ tịch việc ly hôn",
                    "giấy xác nhận về việc ghi vào sổ hộ tịch về việc ly hôn"),
            List.of("giấy chứng nhận kết hôn", "chứng nhận kết hôn"),
            List.of(" xe ô tô", " xe mô tô", " xe máy", " ô tô", " mô tô", " mô tô, xe gắn máy"),
            List.of(
                    "thẻ căn cước công dân",
                    "thẻ căn cước công dân gắn chip",
                    "thẻ căn cước công dân gắn chip điện tử"));

    private static final int MOST = 40;

    private static final String DIVORCE = "quyết định ly hôn";
    private static final String BRANCH = "giấy chứng nhận đăng ký hoạt động chi nhánh";
    private static final List<String> BRANCHES = List.of("chi nhánh", "văn phòng đại diện", "địa điểm kinh doanh");

    /** How a court's decision is called: "bản án, quyết định đã có hiệu lực pháp luật của tòa án về việc ly hôn". */
    private static List<String> courtDecisions() {
        var names = new ArrayList<String>();
        for (var what : List.of(
                "quyết định",
                "bản án",
                "bản án, quyết định",
                "bản án/quyết định",
                "bản án hoặc quyết định",
                "quyết định, bản án")) {
            for (var force : List.of("", " có hiệu lực", " đã có hiệu lực", " đã có hiệu lực pháp luật")) {
                for (var court : List.of("", " của tòa án", " của tòa án nhân dân", " của tòa án việt nam")) {
                    for (var about : List.of(
                            " ly hôn",
                            " cho ly hôn",
                            " xử ly hôn",
                            " xử cho ly hôn",
                            " giải quyết ly hôn",
                            " giải quyết việc ly hôn",
                            " về việc ly hôn",
                            " về việc cho ly hôn",
                            " về ly hôn",
                            " công nhận ly hôn",
                            " thuận tình ly hôn",
                            " công nhận thuận tình ly hôn")) {
                        names.add(what + force + court + about);
                    }
                }
            }
        }
        return names;
    }

    /** "Giấy chứng nhận đăng ký hoạt động của chi nhánh, văn phòng đại diện", "… đăng ký địa điểm kinh doanh". */
    private static List<String> branchRegistrations() {
        var names = new ArrayList<String>();
        for (var registered : List.of("đăng ký hoạt động ", "đăng ký hoạt động của ", "đăng ký ")) {
            for (var unit : BRANCHES) {
                for (var other : BRANCHES) {
                    for (var between : List.of(", ", "/", " hoặc ", " và ")) {
                        names.add("giấy chứng nhận " + registered + unit + between + other);
                    }
                }
                names.add("giấy chứng nhận " + registered + unit);
            }
        }
        return names;
    }

    private Variants() {}

    static Set<String> of(String name) {
        var all = new LinkedHashSet<String>();
        all.add(name);
        for (var exchange : EXCHANGED) {
            for (var known : new ArrayList<>(all)) {
                if (known.contains(exchange.getFirst()) && all.size() < MOST) {
                    exchange.stream()
                            .skip(1)
                            .map(other -> known.replace(exchange.getFirst(), other))
                            .forEach(all::add);
                }
            }
        }
        if (name.equals(DIVORCE)) {
            all.addAll(courtDecisions());
        }
        if (name.equals(BRANCH)) {
            all.addAll(branchRegistrations());
        }
        return all;
    }
}
