/** Deadline events sent to the systems of agencies, as the Standard Webhooks specification says. */
@NullMarked
package vn.gov.directive24.deadline.feed.webhook;

import org.jspecify.annotations.NullMarked;
