/** REST. */
@NullMarked
package vn.gov.directive24.biometric.site.web;

import org.jspecify.annotations.NullMarked;
