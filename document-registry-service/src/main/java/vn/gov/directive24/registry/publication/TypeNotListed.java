package vn.gov.directive24.registry.publication;

import vn.gov.directive24.common.problem.DomainException;

/** No list has named the type yet; what is not published is not shown. */
public class TypeNotListed extends DomainException {

    public TypeNotListed(String code) {
        super(
                Reason.NOT_FOUND,
                "document-type-not-listed",
                "No published list names a document type %s.".formatted(code),
                "Look for it in the last list: /lists/latest.");
    }
}
