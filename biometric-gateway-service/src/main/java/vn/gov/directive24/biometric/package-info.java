/** Where passengers go through on biometrics. */
@NullMarked
package vn.gov.directive24.biometric;

import org.jspecify.annotations.NullMarked;
