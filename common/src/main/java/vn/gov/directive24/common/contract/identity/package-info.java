/** What the identity service announces. */
@NullMarked
package vn.gov.directive24.common.contract.identity;

import org.jspecify.annotations.NullMarked;
