/** What an event costs the write that it belongs to, and how fast it is on its way. */
@NullMarked
package vn.gov.directive24.bench.outbox;

import org.jspecify.annotations.NullMarked;
