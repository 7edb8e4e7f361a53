/** Which papers administrative procedures still ask for. */
@NullMarked
package vn.gov.directive24.procedure;

import org.jspecify.annotations.NullMarked;
