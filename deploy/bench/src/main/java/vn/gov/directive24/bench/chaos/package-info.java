/** What is left of the writes when something is killed in their midst. */
@NullMarked
package vn.gov.directive24.bench.chaos;

import org.jspecify.annotations.NullMarked;
