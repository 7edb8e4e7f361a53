/** A thousand dashboards at once: what reaches them, in which order and how late. */
@NullMarked
package vn.gov.directive24.bench.sse;

import org.jspecify.annotations.NullMarked;
