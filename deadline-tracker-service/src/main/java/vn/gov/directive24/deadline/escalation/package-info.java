/** Who is told when a due date comes near or has passed: rules, and each level of them once. */
@NullMarked
package vn.gov.directive24.deadline.escalation;

import org.jspecify.annotations.NullMarked;
