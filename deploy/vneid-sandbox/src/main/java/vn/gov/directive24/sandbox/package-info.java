/** The stand-in for VNeID and OpenID provider of the standalone platform and of docker compose. */
@NullMarked
package vn.gov.directive24.sandbox;

import org.jspecify.annotations.NullMarked;
