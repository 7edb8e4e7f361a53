/** REST. */
@NullMarked
package vn.gov.directive24.procedure.simplification.web;

import org.jspecify.annotations.NullMarked;
