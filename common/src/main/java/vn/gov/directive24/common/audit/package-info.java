/** An append-only record of every write, chained by hashes and sealed by signatures. */
@NullMarked
package vn.gov.directive24.common.audit;

import org.jspecify.annotations.NullMarked;
