/** REST. */
@NullMarked
package vn.gov.directive24.deadline.exchange.web;

import org.jspecify.annotations.NullMarked;
