/** How fast the platform is, and what it survives. */
@NullMarked
package vn.gov.directive24.bench;

import org.jspecify.annotations.NullMarked;
