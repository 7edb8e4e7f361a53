/** Kafka. */
@NullMarked
package vn.gov.directive24.procedure.catalogue.messaging;

import org.jspecify.annotations.NullMarked;
