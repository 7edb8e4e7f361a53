/** Due dates of an agency as a calendar to subscribe to. */
@NullMarked
package vn.gov.directive24.deadline.feed.calendar;

import org.jspecify.annotations.NullMarked;
