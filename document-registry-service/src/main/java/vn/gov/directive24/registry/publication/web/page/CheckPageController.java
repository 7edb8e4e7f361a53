package vn.gov.directive24.registry.publication.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.directive24.registry.publication.ListArchive;
import vn.gov.directive24.registry.publication.PublicCheck;
import vn.gov.directive24.registry.publication.SentCopy;
import vn.gov.directive24.registry.publication.seal.Report;

/** Whether a copy is what was published, for whoever has a browser and no program. */
@Controller
@PreAuthorize("denyAll")
class CheckPageController {

    private static final String VIEW = "check";

    private final PublicCheck check;
    private final ListArchive archive;

    CheckPageController(PublicCheck check, ListArchive archive) {
        this.check = check;
        this.archive = archive;
    }

    @GetMapping({"/lists/check", "/en/lists/check"})
    @PreAuthorize("permitAll")
    String form() {
        return VIEW;
    }

    @PostMapping({"/lists/check", "/en/lists/check"})
    @PreAuthorize("permitAll")
    String check(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var chosen = chosen(file);
        if (chosen.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("nothingChosen", true);
            return VIEW;
        }
        var report = check.check(chosen);
        model.addAttribute("report", report);
        model.addAttribute("replacedBy", replacedBy(report));
        return VIEW;
    }

    /** A browser sends a part without a name and content where no file was chosen. */
    private static List<SentCopy> chosen(@Nullable List<MultipartFile> sent) {
        return Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
                .map(one -> new SentCopy(
                        Objects.requireNonNullElse(one.getOriginalFilename(), ""), one.getSize(), one::getInputStream))
                .filter(copy -> copy.size() > 0 || !copy.name().isBlank())
                .toList();
    }

    /** An intact copy of a list that is no longer in force is intact, and no longer in force. */
    private Map<Integer, Integer> replacedBy(Report report) {
        var replaced = new HashMap<Integer, Integer>();
        for (var verdict : report.lists()) {
            var number = verdict.isIntact() ? verdict.number() : null;
            var by = number == null ? null : archive.summary(number).correctedBy();
            if (number != null && by != null) {
                replaced.put(number, by);
            }
        }
        return replaced;
    }
}
