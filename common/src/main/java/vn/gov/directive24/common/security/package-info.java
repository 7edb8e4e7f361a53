/** Who is calling, and what is open. */
@NullMarked
package vn.gov.directive24.common.security;

import org.jspecify.annotations.NullMarked;
