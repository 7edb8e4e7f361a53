package vn.gov.directive24.registry.naming;

import java.util.List;

/**
 * A type of paper and everything it is called.
 *
 * @param code of the document type
 * @param names its name and synonyms, as printed
 */
public record PaperName(String code, List<String> names) {

    public PaperName {
        names = List.copyOf(names);
    }
}
