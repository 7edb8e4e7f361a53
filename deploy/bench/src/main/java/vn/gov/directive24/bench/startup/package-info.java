/** How long the platform takes to start, and how much memory it takes. */
@NullMarked
package vn.gov.directive24.bench.startup;

import org.jspecify.annotations.NullMarked;
