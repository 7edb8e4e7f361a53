/** What the deadline tracker announces. */
@NullMarked
package vn.gov.directive24.common.contract.deadline;

import org.jspecify.annotations.NullMarked;
