package vn.gov.directive24.registry.paperdemand;

import org.springframework.stereotype.Component;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.LawNames;

/** The papers that the rules in use name. */
@Component
class PapersOfRules implements LawNames {

    private final RuleBooks books;

    PapersOfRules(RuleBooks books) {
        this.books = books;
    }

    @Override
    public boolean names(DocumentTypeCode code) {
        return books.current().isNamedByRule(code.value());
    }
}
