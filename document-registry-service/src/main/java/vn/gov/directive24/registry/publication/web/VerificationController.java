package vn.gov.directive24.registry.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.directive24.registry.publication.ListCheck;
import vn.gov.directive24.registry.publication.PublicCheck;
import vn.gov.directive24.registry.publication.SentCopy;
import vn.gov.directive24.registry.publication.seal.Report;
import vn.gov.directive24.registry.publication.seal.SuppliedFile;

@RestController
@PreAuthorize("denyAll")
@Tag(name = "Monthly lists")
class VerificationController {

    private final ListCheck check;
    private final PublicCheck forEverybody;

    VerificationController(ListCheck check, PublicCheck forEverybody) {
        this.check = check;
        this.forEverybody = forEverybody;
    }

    @PostMapping(path = "/api/v1/lists/verifications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(
            summary = "Checks copies of lists, one or many; needs no token",
            description =
                    "Each is INTACT, NOT_A_LIST, NOT_SEALED, CHANGED, WRONG_SIGNATURE, UNKNOWN_KEY, RETIRED_KEY, BEFORE_KEY, "
                            + "NOT_PUBLISHED, NOT_ITS_TABLE or, when another was published with its number, OUT_OF_CHAIN; "
                            + "the chain of them has a GAP or is OUT_OF_CHAIN. Compared with the keys and lists that this "
                            + "registry holds: whose they are, it cannot prove of itself. Without a token at most 12 files, "
                            + "each of 5 MB and 10 MB together, and 60 calls an hour from one address (429 with Retry-After); "
                            + "a token with registry:read lifts that. ./directive24 list verify does the same without a "
                            + "server.")
    ResponseEntity<Report> verify(@RequestParam List<MultipartFile> file) throws IOException {
        var report = CheckGate.isReader()
                ? check.check(read(file))
                : forEverybody.check(file.stream()
                        .map(one -> new SentCopy(name(one), one.getSize(), one::getInputStream))
                        .toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(report);
    }

    private static List<SuppliedFile> read(List<MultipartFile> sent) throws IOException {
        var files = new ArrayList<SuppliedFile>();
        for (var one : sent) {
            files.add(new SuppliedFile(name(one), one.getBytes()));
        }
        return files;
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), file.getName());
    }
}
