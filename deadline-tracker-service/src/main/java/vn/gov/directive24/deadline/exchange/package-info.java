/** Directives and tasks that come in files, all of a file or nothing. */
@NullMarked
package vn.gov.directive24.deadline.exchange;

import org.jspecify.annotations.NullMarked;
