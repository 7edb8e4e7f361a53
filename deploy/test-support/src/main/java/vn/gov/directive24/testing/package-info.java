/** Servers, tokens and shared contracts for the tests of every service. */
@NullMarked
package vn.gov.directive24.testing;

import org.jspecify.annotations.NullMarked;
