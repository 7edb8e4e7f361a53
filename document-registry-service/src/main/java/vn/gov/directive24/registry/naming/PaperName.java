package vn.gov.directive24.registry.naming;

import java.util.List;

/**
 * A type of paper and everything it is called.
 *
 * @param code of the document type
 * @param names its name and synonyms, as printed
 * @param yields leaves a name that another type bears to that one
 */
public record PaperName(String code, List<String> names, boolean yields) {

    public PaperName {
        names = List.copyOf(names);
    }

    public PaperName(String code, List<String> names) {
        this(code, names, false);
    }
}
