package vn.gov.directive24.registry.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.publication.key.ListKey;
import vn.gov.directive24.registry.publication.key.ListKeys;

/** The keys of the lists. */
@RestController
@PreAuthorize("denyAll")
@Tag(name = "Monthly lists")
class KeyController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ListKeys keys;

    KeyController(ListKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/lists/jwks.json")
    @PreAuthorize("permitAll")
    @Operation(
            summary = "The keys that signed lists, as a JWK Set; needs no token",
            description =
                    "The one in use first. A retired one has \"exp\" and \"retiredAt\": what it signed before \"exp\" stays "
                            + "valid, what it signed after is not. \"exp\" is earlier than \"retiredAt\" where somebody "
                            + "else may have had the key; \"notBelievedFrom\" says so.")
    ResponseEntity<Map<String, List<Map<String, Object>>>> published() {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(Map.of("keys", keys.all().stream().map(ListKey::toJwk).toList()));
    }

    @PostMapping("/api/v1/lists/keys")
    @PreAuthorize("hasRole('ADMIN') and hasAuthority('SCOPE_registry:write')")
    @Operation(
            summary = "Retires the key in use and makes another; the next list is signed with that one",
            description = "Lists that were signed before stay valid, or only those signed before \"notBelievedFrom\", "
                    + "when somebody else may have had the key since.")
    ResponseEntity<Map<String, Object>> rotate(@Valid @RequestBody RotationRequest request, Caller caller) {
        return ResponseEntity.created(URI.create("/lists/jwks.json"))
                .body(keys.rotate(request.reason(), request.notBelievedFrom(), caller.subject())
                        .toJwk());
    }

    /**
     * @param reason why, for everybody to read
     * @param notBelievedFrom the moment from which what the key signed is not believed, for a key that was stolen: after it
     *     was made and not in the future; absent when all that it signed stays valid
     */
    record RotationRequest(
            @NotBlank @Size(max = 1_000) String reason,
            @Nullable Instant notBelievedFrom) {}
}
