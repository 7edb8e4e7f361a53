/** The documents and their tasks. */
@NullMarked
package vn.gov.directive24.deadline.directive;

import org.jspecify.annotations.NullMarked;
