package vn.gov.directive24.common.testapp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

@RestController
@RequestMapping("/api/v1/notes")
@PreAuthorize("denyAll")
class NoteController {

    private final NoteService notes;

    NoteController(NoteService notes) {
        this.notes = notes;
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<NoteBody> write(@Valid @RequestBody WriteNote request, Caller caller) {
        var note = notes.write(request.code(), request.text());
        return ResponseEntity.created(URI.create("/api/v1/notes/" + note.code()))
                .eTag(EntityTags.tag(note.version()))
                .body(NoteBody.from(note));
    }

    @PutMapping("/{code}")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<NoteBody> rewrite(
            @PathVariable String code,
            @Valid @RequestBody RewriteNote request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var note = notes.rewrite(code, request.text(), ifMatch);
        return EntityTags.ok(NoteBody.from(note), note.version());
    }

    @GetMapping("/{code}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<NoteBody> read(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var note = notes.find(code);
        return EntityTags.ok(NoteBody.from(note), note.version());
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    PageOf<NoteBody> list(@Valid Paging paging) {
        return PageOf.of(List.of(), paging, 0);
    }

    @PostMapping("/files")
    @PreAuthorize("hasRole('OFFICER')")
    Received receive(@RequestParam MultipartFile file) {
        return new Received(file.getSize());
    }

    record WriteNote(
            @NotBlank @Size(max = 100) String code,
            @NotNull @Size(max = 4_000) String text,
            @Nullable List<@Valid Line> lines) {

        record Line(@Nullable List<@Valid Word> words) {}

        record Word(
                @NotBlank @Size(max = 10) String spelling,
                @Nullable LocalDate since) {}
    }

    record RewriteNote(@NotNull @Size(max = 4_000) String text) {}

    record NoteBody(String code, String text) {
        static NoteBody from(Note note) {
            return new NoteBody(note.code(), note.text());
        }
    }

    /** @param bytes size of the file */
    record Received(long bytes) {}
}
