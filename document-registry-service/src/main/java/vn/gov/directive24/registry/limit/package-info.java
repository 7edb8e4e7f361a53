/** How often anybody may do what needs no login. */
@NullMarked
package vn.gov.directive24.registry.limit;

import org.jspecify.annotations.NullMarked;
