/** Requests that may be repeated. */
@NullMarked
package vn.gov.directive24.common.idempotency;

import org.jspecify.annotations.NullMarked;
