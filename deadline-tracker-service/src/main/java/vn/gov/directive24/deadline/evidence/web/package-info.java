/** REST. */
@NullMarked
package vn.gov.directive24.deadline.evidence.web;

import org.jspecify.annotations.NullMarked;
