/** Kafka. */
@NullMarked
package vn.gov.directive24.deadline.indicator.messaging;

import org.jspecify.annotations.NullMarked;
