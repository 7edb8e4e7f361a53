/** Deadline events for dashboards, live and resumable. */
@NullMarked
package vn.gov.directive24.deadline.feed;

import org.jspecify.annotations.NullMarked;
