/** A small service, its servers, callers and readers: the vehicle of the tests in the other packages. */
@NullMarked
package vn.gov.directive24.common.testapp;

import org.jspecify.annotations.NullMarked;
