package vn.gov.directive24.common.security;

/**
 * By what name a caller stands in tables: the subject of her token, unless a service has a bean that says otherwise. An
 * officer answers for what she does by name; a citizen's subject is personal data.
 */
@FunctionalInterface
public interface CallerNames {

    CallerNames SUBJECTS = Caller::subject;

    String of(Caller caller);
}
