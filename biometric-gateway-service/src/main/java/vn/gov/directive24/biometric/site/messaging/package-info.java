/** Kafka. */
@NullMarked
package vn.gov.directive24.biometric.site.messaging;

import org.jspecify.annotations.NullMarked;
