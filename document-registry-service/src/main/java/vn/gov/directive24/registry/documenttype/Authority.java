package vn.gov.directive24.registry.documenttype;

import java.util.Objects;
import vn.gov.directive24.common.security.Caller;

/** On whose word a document type is changed. */
public enum Authority {
    /** The agency speaks for its own paper. */
    AGENCY,
    /** An officer of the registry, an overseer, or the platform itself. */
    REGISTRY;

    public static Authority of(Caller caller) {
        return caller.is("REGISTRY_OFFICER") || caller.is("OVERSEER") || caller.is("ADMIN") ? REGISTRY : AGENCY;
    }

    /** Whether it may make the one text of the other: no agency says for itself what law asks of it. */
    public boolean mayChange(DocumentTypeText before, DocumentTypeText after) {
        return this == REGISTRY
                || before.essential() == after.essential() && Objects.equals(before.legalBasis(), after.legalBasis());
    }
}
