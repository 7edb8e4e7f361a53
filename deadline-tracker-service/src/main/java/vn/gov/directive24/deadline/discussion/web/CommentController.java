package vn.gov.directive24.deadline.discussion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.discussion.Comment;
import vn.gov.directive24.deadline.discussion.CommentService;
import vn.gov.directive24.deadline.discussion.Written;
import vn.gov.directive24.deadline.discussion.Written.NotTold;

@RestController
@RequestMapping("/api/v1/assignments/{id}/comments")
@PreAuthorize("denyAll")
@Tag(name = "Comments", description = "What the parties to an assignment say to each other")
class CommentController {

    private final CommentService comments;

    CommentController(CommentService comments) {
        this.comments = comments;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The comments on an assignment, for its parties and auditors, oldest first")
    PageOf<Comment> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging,
            Caller caller) {
        return comments.list(id, paging, asOf, caller);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "A party to an assignment writes a comment",
            description =
                    "@username calls a person, who then finds a notice of it in the inbox; at most 20 of them. notTold"
                            + " has those who do not: nobody of the name has used the platform yet (UNKNOWN), or the person may"
                            + " not read the comments of this assignment (NOT_A_PARTY).")
    WrittenResponse write(@PathVariable String id, @Valid @RequestBody CommentRequest request, Caller caller) {
        return WrittenResponse.from(comments.write(id, request.text(), caller));
    }

    @PostMapping("/{number}/withdrawal")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "The author takes a comment back; that there was one stays to be seen")
    Comment withdraw(@PathVariable String id, @PathVariable int number, Caller caller) {
        return comments.withdraw(id, number, caller);
    }

    /**
     * The comment, and whom it calls in vain.
     *
     * @param number of the assignment's comments, from 1
     * @param author user name
     * @param agency code of the author's agency
     * @param mentions user names that the text calls
     * @param notTold those of them who get no notice, and why
     */
    record WrittenResponse(
            int number,
            String author,
            String agency,
            @Nullable String text,
            List<String> mentions,
            OffsetDateTime writtenAt,
            List<NotTold> notTold) {

        static WrittenResponse from(Written written) {
            var comment = written.comment();
            return new WrittenResponse(
                    comment.number(),
                    comment.author(),
                    comment.agency(),
                    comment.text(),
                    comment.mentions(),
                    comment.writtenAt(),
                    written.notTold());
        }
    }

    record CommentRequest(@NotBlank @Size(max = 4_000) String text) {}
}
