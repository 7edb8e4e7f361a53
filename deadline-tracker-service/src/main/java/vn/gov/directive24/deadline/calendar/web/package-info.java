@NullMarked
package vn.gov.directive24.deadline.calendar.web;

import org.jspecify.annotations.NullMarked;
