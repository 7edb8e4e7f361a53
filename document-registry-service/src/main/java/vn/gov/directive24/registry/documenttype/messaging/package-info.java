/** Kafka. */
@NullMarked
package vn.gov.directive24.registry.documenttype.messaging;

import org.jspecify.annotations.NullMarked;
