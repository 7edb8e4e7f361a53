/** What directives order, who owes it, and by when. */
@NullMarked
package vn.gov.directive24.deadline;

import org.jspecify.annotations.NullMarked;
