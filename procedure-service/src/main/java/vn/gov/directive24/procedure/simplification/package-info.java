/** What can be cut next, over all procedures. */
@NullMarked
package vn.gov.directive24.procedure.simplification;

import org.jspecify.annotations.NullMarked;
