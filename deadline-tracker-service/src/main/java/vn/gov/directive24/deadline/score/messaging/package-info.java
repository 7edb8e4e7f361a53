/** Kafka. */
@NullMarked
package vn.gov.directive24.deadline.score.messaging;

import org.jspecify.annotations.NullMarked;
