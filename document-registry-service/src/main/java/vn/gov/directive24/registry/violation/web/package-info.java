/** Reports over HTTP. */
@NullMarked
package vn.gov.directive24.registry.violation.web;

import org.jspecify.annotations.NullMarked;
