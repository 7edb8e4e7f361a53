/** Kafka. */
@NullMarked
package vn.gov.directive24.identity.relyingparty.messaging;

import org.jspecify.annotations.NullMarked;
