/** REST. */
@NullMarked
package vn.gov.directive24.procedure.catalogue.web;

import org.jspecify.annotations.NullMarked;
