/** REST. */
@NullMarked
package vn.gov.directive24.deadline.indicator.web;

import org.jspecify.annotations.NullMarked;
