/** Which days are worked in Viet Nam: holidays, substitute, swapped and make-up days by year. */
@NullMarked
package vn.gov.directive24.common.calendar;

import org.jspecify.annotations.NullMarked;
