package vn.gov.directive24.registry.publication.key;

import vn.gov.directive24.common.problem.DomainException;

/** The key in use was encrypted with another keyset. */
public class KeyUnreadable extends DomainException {

    KeyUnreadable(String keyId) {
        super(
                Reason.STATE_CONFLICT,
                "list-key-unreadable",
                "The signing key %s cannot be decrypted with this installation's keyset.".formatted(keyId),
                "Ask the operator to bring the keyset back, or rotate the key: the lists it signed stay valid.");
    }
}
