/** What the procedure service announces. */
@NullMarked
package vn.gov.directive24.common.contract.procedure;

import org.jspecify.annotations.NullMarked;
