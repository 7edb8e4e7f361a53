/** REST. */
@NullMarked
package vn.gov.directive24.deadline.directive.web;

import org.jspecify.annotations.NullMarked;
