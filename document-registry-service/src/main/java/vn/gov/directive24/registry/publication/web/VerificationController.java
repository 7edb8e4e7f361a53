package vn.gov.directive24.registry.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.directive24.registry.publication.ListCheck;
import vn.gov.directive24.registry.publication.seal.Report;
import vn.gov.directive24.registry.publication.seal.SuppliedFile;

@RestController
@PreAuthorize("denyAll")
@Tag(name = "Monthly lists")
class VerificationController {

    private final ListCheck check;

    VerificationController(ListCheck check) {
        this.check = check;
    }

    @PostMapping(path = "/api/v1/lists/verifications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(
            summary = "Checks copies of lists, one or many",
            description =
                    "Each is INTACT, NOT_A_LIST, CHANGED, WRONG_SIGNATURE, UNKNOWN_KEY, RETIRED_KEY or, when another "
                            + "was published with its number, OUT_OF_CHAIN; the chain of them has a GAP or is OUT_OF_CHAIN. "
                            + "./directive24 list verify does the same without a server.")
    Report verify(@RequestParam List<MultipartFile> file) throws IOException {
        var files = new ArrayList<SuppliedFile>();
        for (var one : file) {
            files.add(new SuppliedFile(
                    Objects.requireNonNullElse(one.getOriginalFilename(), one.getName()), one.getBytes()));
        }
        return check.check(files);
    }
}
