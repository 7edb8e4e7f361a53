package vn.gov.directive24.registry.publication.key;

import vn.gov.directive24.common.problem.DomainException;

/** Nothing is signed with a key that could be read from the database. */
public class KeysNotConfigured extends DomainException {

    KeysNotConfigured() {
        super(
                Reason.STATE_CONFLICT,
                "list-keys-not-configured",
                "This installation has no keyset to encrypt the signing keys of the monthly list with.",
                "Ask the operator to set LIST_KEYSET_FILE.");
    }
}
