/** RFC 9457 problem details. */
@NullMarked
package vn.gov.directive24.common.problem;

import org.jspecify.annotations.NullMarked;
