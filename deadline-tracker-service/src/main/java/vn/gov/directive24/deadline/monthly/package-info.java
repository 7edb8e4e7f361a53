/** The monthly report to the Prime Minister: what it says, as it was fixed, and on paper. */
@NullMarked
package vn.gov.directive24.deadline.monthly;

import org.jspecify.annotations.NullMarked;
