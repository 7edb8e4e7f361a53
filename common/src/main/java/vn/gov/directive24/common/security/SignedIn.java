package vn.gov.directive24.common.security;

/** The principal of a session that began with an access token: the same {@link Caller} without the token. */
public interface SignedIn {

    Caller caller();
}
