/** The files that survive a restart. */
@NullMarked
package vn.gov.directive24.sandbox.data;

import org.jspecify.annotations.NullMarked;
