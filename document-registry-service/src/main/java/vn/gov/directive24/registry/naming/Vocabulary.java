package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
            "đăng ký xe tạm thời",
            "giấy chứng nhận đăng ký kinh doanh vận tải",
            "giấy chứng nhận đăng ký kinh doanh bảo hiểm",
            "hộ chiếu thuyền viên",
            "hộ chiếu nước ngoài",
            "thẻ bảo hiểm",
            "sổ bảo hiểm y tế");

    record Spelling(String code, List<Token> name) {}

    private final PhraseTrie<List<String>> marked = new PhraseTrie<>(false);
    private final PhraseTrie<List<String>> bare = new PhraseTrie<>(true);
    private final List<Spelling> spellings = new ArrayList<>();

    Vocabulary(Collection<PaperName> papers) {
        for (var paper : papers) {
            for (var name : paper.names()) {
                var tokens = Canonical.tokens(name);
                if (tokens.isEmpty()) {
                    continue;
                }
                spellings.add(new Spelling(paper.code(), tokens));
                add(marked, tokens, paper.code());
                add(bare, tokens, paper.code());
            }
        }
        for (var other : OTHERS) {
            var tokens = PrintedText.tokens(other);
            marked.add(tokens, List.of());
            bare.add(tokens, List.of());
        }
    }

    private static void add(PhraseTrie<List<String>> trie, List<Token> name, String code) {
        var known = trie.add(name, List.of(code));
        if (!known.contains(code)) {
            var all = new ArrayList<>(known);
            all.add(code);
            trie.put(name, List.copyOf(all));
        }
    }

    List<Spelling> spellings() {
        return spellings;
    }

    @Nullable Mention at(List<Token> text, int from, boolean withoutDiacritics) {
        var hit = (withoutDiacritics ? bare : marked).longest(text, from, text.size());
        if (hit == null) {
            return null;
        }
        var abbreviated = text.subList(from, hit.end()).stream().anyMatch(Token::abbreviated);
        return new Mention(from, hit.end(), hit.value(), abbreviated);
    }
}
