/** REST. */
@NullMarked
package vn.gov.directive24.deadline.report.web;

import org.jspecify.annotations.NullMarked;
