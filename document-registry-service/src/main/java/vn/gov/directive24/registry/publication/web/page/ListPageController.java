package vn.gov.directive24.registry.publication.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.publication.ListArchive;
import vn.gov.directive24.registry.publication.ListContents;
import vn.gov.directive24.registry.publication.ListRow;
import vn.gov.directive24.registry.publication.ListSummary;
import vn.gov.directive24.registry.publication.key.ListKey;
import vn.gov.directive24.registry.publication.key.ListKeys;

/** The list of lists, and each of them. */
@Controller
@PreAuthorize("denyAll")
class ListPageController {

    /** What binds comes first, then what is on its way. */
    private static final List<String> ORDER = List.of("INTEGRATED", "SUSPENDED", "CONNECTING", "PLANNED", "PROPOSED");

    private static final Comparator<ListRow> IN_ORDER = Comparator.<ListRow>comparingInt(row -> place(row.status()))
            .thenComparing(ListRow::status)
            .thenComparing(ListRow::synthetic)
            .thenComparing(ListRow::code);

    private final ListArchive archive;
    private final ListContents contents;
    private final ListKeys keys;

    ListPageController(ListArchive archive, ListContents contents, ListKeys keys) {
        this.archive = archive;
        this.contents = contents;
        this.keys = keys;
    }

    @GetMapping({"/", "/en"})
    @PreAuthorize("permitAll")
    String home(jakarta.servlet.http.HttpServletRequest request) {
        return PathLanguage.isEnglish(request.getRequestURI()) ? "redirect:/en/lists" : "redirect:/lists";
    }

    @GetMapping({"/lists", "/en/lists"})
    @PreAuthorize("permitAll")
    String all(Model model) {
        var all = archive.all();
        model.addAttribute("lists", all);
        model.addAttribute("last", all.isEmpty() ? null : all.getFirst());
        return "lists";
    }

    @GetMapping({"/lists/latest", "/en/lists/latest"})
    @PreAuthorize("permitAll")
    ResponseEntity<Void> latest(jakarta.servlet.http.HttpServletRequest request) {
        var base = PathLanguage.isEnglish(request.getRequestURI()) ? PathLanguage.ENGLISH_PATH : "";
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(
                        java.net.URI.create(base + "/lists/" + archive.latest().number()))
                .build();
    }

    @GetMapping({"/lists/{number:[0-9]+}", "/en/lists/{number:[0-9]+}"})
    @PreAuthorize("permitAll")
    String show(@PathVariable int number, ListQuery query, Model model) {
        var content = contents.of(number);
        var list = archive.summary(number);
        var latest = archive.latest();
        var rows =
                content.types().stream().filter(query.wanted()).sorted(IN_ORDER).toList();
        var part = ListPart.of(rows, query.page());
        model.addAttribute("list", list);
        model.addAttribute("content", content);
        model.addAttribute("newer", latest.number() == number ? null : latest);
        model.addAttribute("query", query);
        model.addAttribute("found", rows.size());
        model.addAttribute("part", part);
        model.addAttribute("groups", groups(part.rows(), rows));
        model.addAttribute("statuses", ORDER);
        model.addAttribute("holders", List.of(Holder.PERSONAL.name(), Holder.ORGANISATION.name()));
        model.addAttribute("key", retiredKeyOf(list));
        return "list";
    }

    /** What another version calls otherwise comes last, so that every row that is counted is shown. */
    private static int place(String status) {
        return ORDER.contains(status) ? ORDER.indexOf(status) : ORDER.size();
    }

    private @Nullable ListKey retiredKeyOf(ListSummary list) {
        return keys.all().stream()
                .filter(key -> key.keyId().equals(list.keyId()))
                .filter(ListKey::isRetired)
                .findFirst()
                .orElse(null);
    }

    static List<Group> groups(List<ListRow> shown, List<ListRow> all) {
        var others = shown.stream()
                .map(ListRow::status)
                .filter(status -> !ORDER.contains(status))
                .sorted();
        return Stream.concat(ORDER.stream(), others.distinct())
                .map(status -> new Group(
                        status,
                        all.stream().filter(row -> row.status().equals(status)).count(),
                        shown.stream()
                                .filter(row -> row.status().equals(status))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /**
     * The types that stand at the same point of their way.
     *
     * @param total also those on other pages
     * @param rows those on this page
     */
    record Group(String status, long total, List<ListRow> rows) {}
}
