/** Files from outside: what they are by their content, and what must not be in them. */
@NullMarked
package vn.gov.directive24.common.upload;

import org.jspecify.annotations.NullMarked;
