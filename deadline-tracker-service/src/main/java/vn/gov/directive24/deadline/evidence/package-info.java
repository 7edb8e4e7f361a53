/** Files that show how far an assignment is. */
@NullMarked
package vn.gov.directive24.deadline.evidence;

import org.jspecify.annotations.NullMarked;
