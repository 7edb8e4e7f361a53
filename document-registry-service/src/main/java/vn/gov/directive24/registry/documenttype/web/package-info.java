/** REST. */
@NullMarked
package vn.gov.directive24.registry.documenttype.web;

import org.jspecify.annotations.NullMarked;
