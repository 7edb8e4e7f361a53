@NullMarked
package vn.gov.directive24.testing;

import org.jspecify.annotations.NullMarked;
