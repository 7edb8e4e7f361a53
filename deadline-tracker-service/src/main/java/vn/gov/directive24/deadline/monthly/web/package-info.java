/** REST. */
@NullMarked
package vn.gov.directive24.deadline.monthly.web;

import org.jspecify.annotations.NullMarked;
