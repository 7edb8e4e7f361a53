/** The decision and its rules over HTTP. */
@NullMarked
package vn.gov.directive24.registry.paperdemand.web;

import org.jspecify.annotations.NullMarked;
