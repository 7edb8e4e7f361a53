/** Kafka. */
@NullMarked
package vn.gov.directive24.deadline.feed.webhook.messaging;

import org.jspecify.annotations.NullMarked;
