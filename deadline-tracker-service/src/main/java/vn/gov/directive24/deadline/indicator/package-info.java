/** Values that the platform's own operations move. */
@NullMarked
package vn.gov.directive24.deadline.indicator;

import org.jspecify.annotations.NullMarked;
