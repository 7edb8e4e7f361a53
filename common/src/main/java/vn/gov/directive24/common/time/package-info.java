/** The clock. */
@NullMarked
package vn.gov.directive24.common.time;

import org.jspecify.annotations.NullMarked;
