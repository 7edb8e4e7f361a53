/** REST. */
@NullMarked
package vn.gov.directive24.deadline.assignment.web;

import org.jspecify.annotations.NullMarked;
