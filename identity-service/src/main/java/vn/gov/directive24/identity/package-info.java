/** Who may rely on VNeID. */
@NullMarked
package vn.gov.directive24.identity;

import org.jspecify.annotations.NullMarked;
