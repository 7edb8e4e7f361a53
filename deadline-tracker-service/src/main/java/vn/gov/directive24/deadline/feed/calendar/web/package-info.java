/** REST. */
@NullMarked
package vn.gov.directive24.deadline.feed.calendar.web;

import org.jspecify.annotations.NullMarked;
