/** REST. */
@NullMarked
package vn.gov.directive24.deadline.discussion.web;

import org.jspecify.annotations.NullMarked;
