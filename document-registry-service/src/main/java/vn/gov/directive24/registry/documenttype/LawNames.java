package vn.gov.directive24.registry.documenttype;

/** Which papers law names. What binds an agency is not for that agency to take out of the register's words. */
public interface LawNames {

    /** Whether a rule on who may ask for what names the type. */
    boolean names(DocumentTypeCode code);
}
