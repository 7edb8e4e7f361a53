/** The working-day calendar as administrators keep it. */
@NullMarked
package vn.gov.directive24.deadline.calendar;

import org.jspecify.annotations.NullMarked;
