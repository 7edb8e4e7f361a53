/** Papers asked for in spite of the list, as the registry announces them. */
@NullMarked
package vn.gov.directive24.deadline.violation;

import org.jspecify.annotations.NullMarked;
