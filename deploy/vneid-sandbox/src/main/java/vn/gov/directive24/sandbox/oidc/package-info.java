/** The OpenID provider: signing key, clients, tokens and the pages a browser sees. */
@NullMarked
package vn.gov.directive24.sandbox.oidc;

import org.jspecify.annotations.NullMarked;
