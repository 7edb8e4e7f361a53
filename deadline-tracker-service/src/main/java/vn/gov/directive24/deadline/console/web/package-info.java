/** Pages, rendered here and whole without JavaScript. */
@NullMarked
package vn.gov.directive24.deadline.console.web;

import org.jspecify.annotations.NullMarked;
