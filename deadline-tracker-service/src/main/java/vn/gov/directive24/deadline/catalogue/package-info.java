/** The directives that are shipped with the platform. */
@NullMarked
package vn.gov.directive24.deadline.catalogue;

import org.jspecify.annotations.NullMarked;
