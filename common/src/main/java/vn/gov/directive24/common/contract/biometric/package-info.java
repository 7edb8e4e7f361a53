/** What the biometric gateway announces. */
@NullMarked
package vn.gov.directive24.common.contract.biometric;

import org.jspecify.annotations.NullMarked;
