/** REST. */
@NullMarked
package vn.gov.directive24.registry.quality.web;

import org.jspecify.annotations.NullMarked;
