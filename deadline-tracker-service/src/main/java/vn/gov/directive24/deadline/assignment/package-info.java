/** Who owes a task, and how it stands. */
@NullMarked
package vn.gov.directive24.deadline.assignment;

import org.jspecify.annotations.NullMarked;
