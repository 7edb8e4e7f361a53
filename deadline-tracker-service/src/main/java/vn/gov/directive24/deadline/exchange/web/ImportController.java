package vn.gov.directive24.deadline.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.directive24.deadline.exchange.DirectiveImport;
import vn.gov.directive24.deadline.exchange.ImportReport;
import vn.gov.directive24.deadline.exchange.ImportTemplate;

@RestController
@RequestMapping("/api/v1/directives/imports")
@PreAuthorize("denyAll")
@Tag(name = "Directives")
class ImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final DirectiveImport imports;

    ImportController(DirectiveImport imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(
            summary = "Takes a directive and its tasks out of an XLSX or YAML file",
            description = "All of the file or nothing; the same file twice changes nothing. A task that says something "
                    + "else already is amended when its row names the document that changes it. With dryRun=true "
                    + "nothing is done, and the answer tells what would be and what is wrong. At most 20 MB and "
                    + "20,000 rows.")
    ImportReport take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return dryRun ? imports.preview(file.getBytes()) : imports.take(file.getBytes());
    }

    @GetMapping("/template")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The workbook to fill in")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nhiem-vu.xlsx")
                                .build()
                                .toString())
                .body(ImportTemplate.xlsx());
    }
}
