/** Access statistics over HTTP. */
@NullMarked
package vn.gov.directive24.registry.accessstatistics.web;

import org.jspecify.annotations.NullMarked;
