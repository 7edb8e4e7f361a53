/** Kafka. */
@NullMarked
package vn.gov.directive24.deadline.monthly.messaging;

import org.jspecify.annotations.NullMarked;
