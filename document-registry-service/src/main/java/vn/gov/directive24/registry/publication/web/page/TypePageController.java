package vn.gov.directive24.registry.publication.web.page;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.gov.directive24.registry.publication.FieldChange;
import vn.gov.directive24.registry.publication.ListArchive;
import vn.gov.directive24.registry.publication.ListSummary;
import vn.gov.directive24.registry.publication.TypeNotListed;
import vn.gov.directive24.registry.publication.TypeWay;
import vn.gov.directive24.registry.publication.TypeWays;

/** One document type, as published. */
@Controller
@PreAuthorize("denyAll")
class TypePageController {

    private final TypeWays ways;
    private final ListArchive archive;

    TypePageController(TypeWays ways, ListArchive archive) {
        this.ways = ways;
        this.archive = archive;
    }

    @GetMapping({"/types/{code}", "/en/types/{code}"})
    @PreAuthorize("permitAll")
    String show(@PathVariable String code, Model model) {
        var way = ways.of(code).orElseThrow(() -> new TypeNotListed(code));
        model.addAttribute("row", way.row());
        model.addAttribute("current", way.current());
        model.addAttribute("shownIn", archive.summary(way.shownIn()));
        model.addAttribute(
                "way",
                way.steps().stream()
                        .map(step ->
                                new StepLine(archive.summary(step.list()), step.what(), step.status(), step.fields()))
                        .toList());
        return "type";
    }

    record StepLine(
            ListSummary list,
            TypeWay.What what,
            @org.jspecify.annotations.Nullable String status,
            List<FieldChange> fields) {}
}
