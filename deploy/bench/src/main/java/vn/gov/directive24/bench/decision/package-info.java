/** May this paper be asked for: how fast the answer is, and what its rules hold of the memory. */
@NullMarked
package vn.gov.directive24.bench.decision;

import org.jspecify.annotations.NullMarked;
