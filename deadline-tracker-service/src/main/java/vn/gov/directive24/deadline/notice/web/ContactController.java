package vn.gov.directive24.deadline.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.notice.Contact;
import vn.gov.directive24.deadline.notice.ContactRecord.PastContact;
import vn.gov.directive24.deadline.notice.ContactRole;
import vn.gov.directive24.deadline.notice.ContactService;
import vn.gov.directive24.deadline.notice.MailPreference;

@RestController
@RequestMapping("/api/v1/contacts")
@PreAuthorize("denyAll")
@Tag(name = "Contacts", description = "Whom an agency has named to be told")
class ContactController {

    private final ContactService contacts;

    ContactController(ContactService contacts) {
        this.contacts = contacts;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary = "Lists the contacts of the caller's agency; an administrator sees all",
            description = "Of an earlier day (asOf) those who were removed since are without name and address.")
    PageOf<ContactResponse> list(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging,
            Caller caller) {
        if (asOf != null) {
            var page = contacts.list(agency, paging, asOf, caller);
            return new PageOf<>(page.items().stream().map(ContactResponse::from).toList(), page.page());
        }
        return PageOf.from(contacts.list(agency, paging, caller), ContactResponse::from);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows a contact; its ETag goes into If-Match of a change")
    ResponseEntity<ContactResponse> show(@PathVariable UUID id, Caller caller) {
        return answer(contacts.find(id, caller));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Names a contact of the caller's agency; an administrator may do it for any")
    ResponseEntity<ContactResponse> add(@Valid @RequestBody NewContactRequest request, Caller caller) {
        var contact = contacts.add(request.agency(), request.toDetails(), caller);
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + contact.id()))
                .eTag(EntityTags.tag(contact.version()))
                .body(ContactResponse.from(contact));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Changes a contact; an address that was refused is tried again")
    ResponseEntity<ContactResponse> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ContactRequest request,
            Caller caller) {
        return answer(contacts.change(id, request.toDetails(), ifMatch, caller));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a contact with her name and address")
    void remove(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        contacts.remove(id, ifMatch, caller);
    }

    private static ResponseEntity<ContactResponse> answer(Contact contact) {
        return EntityTags.ok(ContactResponse.from(contact), contact.version());
    }

    /**
     * @param name absent of an earlier day when the contact was removed since, as is the address
     * @param refusedOn since when nothing is sent, because the mail server does not take the address
     * @param refusal what the server said
     */
    record ContactResponse(
            UUID id,
            String agency,
            ContactRole role,
            @Nullable String name,
            @Nullable String email,
            MailPreference preference,
            @Nullable LocalDate refusedOn,
            @Nullable String refusal) {

        static ContactResponse from(PastContact contact) {
            return new ContactResponse(
                    contact.id(),
                    contact.agency(),
                    contact.role(),
                    contact.name(),
                    contact.email(),
                    contact.preference(),
                    contact.refusedOn(),
                    contact.refusal());
        }

        static ContactResponse from(Contact contact) {
            return new ContactResponse(
                    contact.id(),
                    contact.agency(),
                    contact.role(),
                    contact.name(),
                    contact.email(),
                    contact.preference(),
                    contact.refusedOn(),
                    contact.refusal());
        }
    }

    /** @param agency code of one agency, no group */
    record NewContactRequest(
            @NotBlank @Size(max = 40) String agency,
            @NotNull ContactRole role,

            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line") String name,

            @NotBlank @Size(max = 254) @Email String email,
            @NotNull MailPreference preference) {

        Contact.Details toDetails() {
            return new Contact.Details(role, name, email, preference);
        }
    }

    record ContactRequest(
            @NotNull ContactRole role,

            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line") String name,

            @NotBlank @Size(max = 254) @Email String email,
            @NotNull MailPreference preference) {

        Contact.Details toDetails() {
            return new Contact.Details(role, name, email, preference);
        }
    }
}
