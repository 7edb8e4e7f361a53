/** Keys that are not in the database. */
@NullMarked
package vn.gov.directive24.common.vault;

import org.jspecify.annotations.NullMarked;
