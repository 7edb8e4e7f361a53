/** Signing in with the OpenID provider, and the sessions that follow. */
@NullMarked
package vn.gov.directive24.deadline.console.web.signin;

import org.jspecify.annotations.NullMarked;
