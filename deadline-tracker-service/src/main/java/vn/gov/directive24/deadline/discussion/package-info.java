/** What the parties to an assignment say to each other. */
@NullMarked
package vn.gov.directive24.deadline.discussion;

import org.jspecify.annotations.NullMarked;
