/** What leaves the service about reports. */
@NullMarked
package vn.gov.directive24.registry.violation.messaging;

import org.jspecify.annotations.NullMarked;
