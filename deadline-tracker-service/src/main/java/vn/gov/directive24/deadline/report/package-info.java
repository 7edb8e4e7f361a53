/** Figures over all assignments, as they stood on any day. */
@NullMarked
package vn.gov.directive24.deadline.report;

import org.jspecify.annotations.NullMarked;
