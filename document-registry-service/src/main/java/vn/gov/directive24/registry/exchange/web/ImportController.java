package vn.gov.directive24.registry.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.registry.exchange.DocumentTypeImport;
import vn.gov.directive24.registry.exchange.DocumentTypeImport.Request;
import vn.gov.directive24.registry.exchange.ImportJournal;
import vn.gov.directive24.registry.exchange.ImportUndo;
import vn.gov.directive24.registry.exchange.UndoReport;

@RestController
@RequestMapping("/api/v1/document-types/imports")
@PreAuthorize("denyAll")
@Tag(name = "Import and export", description = "Document types in files")
class ImportController {

    private final DocumentTypeImport imports;
    private final ImportUndo undoing;
    private final ImportJournal journal;

    ImportController(DocumentTypeImport imports, ImportUndo undoing, ImportJournal journal) {
        this.imports = imports;
        this.undoing = undoing;
        this.journal = journal;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @Operation(
            summary = "Takes document types out of an XLSX or CSV file",
            description =
                    "All of the file or nothing; the same file twice changes nothing. With dryRun=true nothing is "
                            + "done, and the answer tells what would be and what is wrong, by row and column. The header may "
                            + "stand below a title and is Vietnamese or English; an empty cell leaves what is there, a hyphen "
                            + "empties it. With Prefer: respond-async the answer is 202 and its Location tells how far it is. "
                            + "At most 20 MB and 20,000 rows.")
    ResponseEntity<?> take(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable @Size(max = 1_000) String reason,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller)
            throws IOException {
        var request = new Request(file.getBytes(), dryRun, reason);
        if (prefer != null && prefer.contains("respond-async")) {
            var id = imports.start(request, caller);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/document-types/imports/" + id))
                    .header("Preference-Applied", "respond-async")
                    .body(new Accepted(id));
        }
        return ResponseEntity.ok(imports.take(request, caller));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @Operation(summary = "Lists the files that were sent, the latest first")
    PageOf<ImportJournal.Entry> list(@Valid @ParameterObject Paging paging) {
        return journal.page(paging);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @Operation(summary = "Tells how far an import is and what came of it")
    ImportJournal.Entry show(@PathVariable UUID id) {
        return journal.find(id);
    }

    @PostMapping("/{id}/undo")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @Operation(
            summary = "Takes an import back as one step",
            description = "Each type says again what it said before the import; a type that the import registered is "
                    + "WITHDRAWN; a step from PROPOSED to PLANNED stays. All of it or nothing, once: with a type that "
                    + "was changed since, the answer is 422 and names each by its row. With dryRun true nothing is "
                    + "done, and the answer tells what would be.")
    UndoReport undo(@PathVariable UUID id, @Valid @RequestBody UndoRequest request, Caller caller) {
        return Boolean.TRUE.equals(request.dryRun())
                ? undoing.preview(id, caller)
                : undoing.undo(id, request.reason(), caller);
    }

    record Accepted(UUID id) {}

    /**
     * @param reason why, kept in the journal and in the history of each type
     * @param dryRun only tells what would be taken back
     */
    record UndoRequest(
            @NotBlank @Size(max = 1_000) String reason,
            @Nullable Boolean dryRun) {}
}
