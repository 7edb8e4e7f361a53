/** Kafka. */
@NullMarked
package vn.gov.directive24.deadline.assignment.messaging;

import org.jspecify.annotations.NullMarked;
