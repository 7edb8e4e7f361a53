/** What a benchmark prints: Markdown, and the machine it ran on. */
@NullMarked
package vn.gov.directive24.bench.report;

import org.jspecify.annotations.NullMarked;
