/** REST. */
@NullMarked
package vn.gov.directive24.deadline.extension.web;

import org.jspecify.annotations.NullMarked;
