/** Events that reach a service take effect once. */
@NullMarked
package vn.gov.directive24.common.inbox;

import org.jspecify.annotations.NullMarked;
