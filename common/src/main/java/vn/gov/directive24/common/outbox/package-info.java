/** Events that leave a service commit with the change they announce. */
@NullMarked
package vn.gov.directive24.common.outbox;

import org.jspecify.annotations.NullMarked;
