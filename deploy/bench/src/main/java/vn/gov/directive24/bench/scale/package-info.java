/** What the tracker's lists, summaries and sweep cost with a hundred times as many assignments. */
@NullMarked
package vn.gov.directive24.bench.scale;

import org.jspecify.annotations.NullMarked;
