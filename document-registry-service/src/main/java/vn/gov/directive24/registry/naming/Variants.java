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
            List.of("giấy chứng nhận kết hôn", "chứng nhận kết hôn"),
            List.of(" xe ô tô", " xe mô tô", " xe máy", " ô tô", " mô tô", " mô tô, xe gắn máy"),
            List.of(
                    "thẻ căn cước công dân",
                    "thẻ căn cước công dân gắn chip",
                    "thẻ căn cước công dân gắn chip điện tử"));

    private static final int MOST = 40;

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
        return all;
    }
}
