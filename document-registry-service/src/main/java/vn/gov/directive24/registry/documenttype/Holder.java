package vn.gov.directive24.registry.documenttype;

/** Whose paper it is. Directive 24 counts 188 personal types and 390 of organisations. */
public enum Holder {
    PERSONAL,
    ORGANISATION
}
