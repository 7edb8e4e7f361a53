package vn.gov.directive24.registry.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
                    "The one in use first. A retired one has \"exp\" and \"retiredAt\": what it signed before stays "
                            + "valid, what it signs after is not.")
    ResponseEntity<Map<String, List<Map<String, Object>>>> published() {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(Map.of("keys", keys.all().stream().map(ListKey::toJwk).toList()));
    }

    @PostMapping("/api/v1/lists/keys")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Retires the key in use and makes another; the next list is signed with that one")
    ResponseEntity<Map<String, Object>> rotate(@Valid @RequestBody RotationRequest request, Caller caller) {
        return ResponseEntity.created(URI.create("/lists/jwks.json"))
                .body(keys.rotate(request.reason(), caller.subject()).toJwk());
    }

    /** @param reason why, for everybody to read */
    record RotationRequest(@NotBlank @Size(max = 1_000) String reason) {}
}
