/** What means the same in every service. */
@NullMarked
package vn.gov.directive24.common;

import org.jspecify.annotations.NullMarked;
