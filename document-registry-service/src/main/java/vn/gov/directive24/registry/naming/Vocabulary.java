package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of all types, for texts with diacritics and for texts without. */
final class Vocabulary {

    /** Papers whose name begins like a registered one's and which are others. */
    private static final List<String> OTHERS = List.of(
            "giấy phép lái xe quân sự",
            "giấy phép lái xe quốc tế",
            "giấy phép lái xe nước ngoài",
            "giấy chứng nhận đăng ký xe máy chuyên dùng",
            "chứng nhận đăng ký xe máy chuyên dùng",
            "giấy đăng ký xe máy chuyên dùng",
            "đăng ký xe máy chuyên dùng",
            "đăng ký xe tạm thời",
            "chứng nhận đăng ký xe tạm thời",
            "giấy chứng nhận đăng ký xe tạm thời",
            "giấy đăng ký xe tạm thời",
            "giấy chứng nhận đăng ký kinh doanh vận tải",
            "giấy chứng nhận đăng ký kinh doanh bảo hiểm",
            "hộ chiếu thuyền viên",
            "hộ chiếu nước ngoài",
            "hộ chiếu ngoại giao",
            "hộ chiếu công vụ",
            "giấy chứng nhận đăng ký đầu tư ra nước ngoài",
            "giấy chứng nhận đầu tư ra nước ngoài",
            "giấy phép đầu tư ra nước ngoài",
            "giấy chứng nhận đăng ký đầu tư gián tiếp ra nước ngoài",
            "giấy chứng nhận sức khỏe động vật",
            "giấy chứng nhận sức khỏe sinh sản",
            "quyết định thành lập bộ phận",
            "quyết định thành lập và quy định chức năng, nhiệm vụ của bộ phận",
            "quyết định thành lập và quy định chức năng, nhiệm vụ bộ phận",
            "quyết định thành lập chi nhánh",
            "quyết định thành lập văn phòng đại diện",
            "quyết định thành lập địa điểm kinh doanh",
            "quyết định thành lập kho",
            "quyết định thành lập hội đồng",
            "quyết định thành lập tổ",
            "quyết định thành lập đoàn",
            "quyết định thành lập ban",
            "chứng minh thư ngoại giao",
            "giấy chứng minh thư ngoại giao",
            "chứng minh thư công vụ",
            "giấy chứng minh thư công vụ",
            "chứng minh thư quân đội",
            "giấy chứng minh thư quân đội",
            "căn cước quân nhân",
            "hồ sơ đăng ký kinh doanh",
            "hồ sơ đăng ký doanh nghiệp",
            "hồ sơ đăng ký hợp tác xã",
            "hồ sơ đăng ký hộ kinh doanh",
            "hồ sơ bảo hiểm xã hội",
            "thẻ bảo hiểm",
            "sổ bảo hiểm y tế");

    private static final int LONGEST_ELIDED = 6;
    private static final Set<String> HEADS =
            Set.of("giay", "the", "phieu", "so", "trich", "ban", "van", "quyet", "bang");
    private static final Set<String> PROCESSES = Set.of("dang", "bao");

    record Spelling(String code, List<Token> name) {}

    private final PhraseTrie<List<String>> marked = new PhraseTrie<>(false);
    private final PhraseTrie<List<String>> bare = new PhraseTrie<>(true);
    private final List<Spelling> spellings = new ArrayList<>();
    private final Set<String> keepers = new HashSet<>();

    Vocabulary(Collection<PaperName> papers) {
        papers.stream().filter(paper -> !paper.yields()).forEach(this::add);
        papers.stream().filter(PaperName::yields).forEach(this::add);
        for (var other : OTHERS) {
            var tokens = PrintedText.tokens(other);
            marked.add(tokens, List.of());
            bare.add(tokens, List.of());
        }
    }

    private void add(PaperName paper) {
        if (!paper.yields()) {
            keepers.add(paper.code());
        }
        for (var name : paper.names()) {
            spellings.add(new Spelling(paper.code(), Canonical.tokens(name)));
            for (var variant : Variants.of(Canonical.text(Canonical.tokens(name)))) {
                add(marked, PrintedText.tokens(variant), paper);
                add(bare, PrintedText.tokens(variant), paper);
            }
        }
    }

    private void add(PhraseTrie<List<String>> trie, List<Token> name, PaperName paper) {
        var known = trie.add(name, List.of(paper.code()));
        if (!known.contains(paper.code()) && !(paper.yields() && known.stream().anyMatch(keepers::contains))) {
            var all = new ArrayList<>(known);
            all.add(paper.code());
            trie.put(name, List.copyOf(all));
        }
    }

    List<Spelling> spellings() {
        return spellings;
    }

    private static boolean headed(List<Token> text, int from) {
        var first = text.get(from).bare();
        var second = from + 1 < text.size() ? text.get(from + 1).bare() : "";
        return HEADS.contains(first)
                || first.equals("ho") && second.equals("chieu")
                || first.equals("chung") && second.equals("nhan");
    }

    @Nullable Mention at(List<Token> text, int from, boolean withoutDiacritics) {
        var hit = trie(withoutDiacritics).longest(text, from, text.size());
        if (hit == null) {
            return null;
        }
        var abbreviated = text.subList(from, hit.end()).stream().anyMatch(Token::abbreviated);
        var first = text.get(from).bare();
        return new Mention(from, hit.end(), hit.value(), abbreviated, headed(text, from), PROCESSES.contains(first));
    }

    /**
     * "Giấy chứng nhận đăng ký doanh nghiệp/hợp tác xã": the name that begins at {@code from} and leaves out what it shares
     * with the one before. It counts where nothing follows that could make it another thing's name.
     */
    @Nullable Mention elided(List<Token> text, Mention before, int from, boolean withoutDiacritics) {
        var shared = afterRegistration(text, before);
        if (shared < 0 || at(text, from, withoutDiacritics) != null) {
            return null;
        }
        var whole = new ArrayList<>(text.subList(before.from(), shared));
        var head = whole.size();
        whole.addAll(text.subList(from, Math.min(text.size(), from + LONGEST_ELIDED)));
        var hit = trie(withoutDiacritics).longest(whole, 0, whole.size());
        if (hit == null || hit.end() <= head || hit.value().isEmpty()) {
            return null;
        }
        var to = from + hit.end() - head;
        return Marks.ends(text, to)
                ? new Mention(from, to, hit.value(), before.abbreviated(), before.headed(), false)
                : null;
    }

    /** The place after "giấy chứng nhận đăng ký" in a longer name, or -1. */
    private static int afterRegistration(List<Token> text, Mention mention) {
        for (var i = mention.from() + 1; mention.headed() && i + 1 < mention.to() - 1; i++) {
            if (text.get(i).bare().equals("dang") && text.get(i + 1).bare().equals("ky")) {
                return i + 2;
            }
        }
        return -1;
    }

    private PhraseTrie<List<String>> trie(boolean withoutDiacritics) {
        return withoutDiacritics ? bare : marked;
    }
}
