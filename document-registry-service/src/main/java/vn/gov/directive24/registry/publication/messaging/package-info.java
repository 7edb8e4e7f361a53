/** Kafka. */
@NullMarked
package vn.gov.directive24.registry.publication.messaging;

import org.jspecify.annotations.NullMarked;
