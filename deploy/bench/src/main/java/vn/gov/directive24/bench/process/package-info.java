/** Programs that a benchmark starts, watches and kills. */
@NullMarked
package vn.gov.directive24.bench.process;

import org.jspecify.annotations.NullMarked;
