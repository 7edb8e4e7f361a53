/** The systems that rely on VNeID and whether they are connected. */
@NullMarked
package vn.gov.directive24.identity.relyingparty;

import org.jspecify.annotations.NullMarked;
