/** Files that people fill in: what they are, what is wrong in them, row by row. What a row means is each service's own. */
@NullMarked
package vn.gov.directive24.common.exchange;

import org.jspecify.annotations.NullMarked;
