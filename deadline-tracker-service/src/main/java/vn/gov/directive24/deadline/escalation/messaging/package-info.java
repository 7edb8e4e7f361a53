@NullMarked
package vn.gov.directive24.deadline.escalation.messaging;

import org.jspecify.annotations.NullMarked;
