/** Requests for a later due date and what became of them. */
@NullMarked
package vn.gov.directive24.deadline.extension;

import org.jspecify.annotations.NullMarked;
