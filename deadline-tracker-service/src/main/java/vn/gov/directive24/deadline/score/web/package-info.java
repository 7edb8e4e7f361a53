/** REST. */
@NullMarked
package vn.gov.directive24.deadline.score.web;

import org.jspecify.annotations.NullMarked;
