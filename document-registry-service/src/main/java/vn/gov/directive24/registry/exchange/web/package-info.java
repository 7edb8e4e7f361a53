/** REST. */
@NullMarked
package vn.gov.directive24.registry.exchange.web;

import org.jspecify.annotations.NullMarked;
