@NullMarked
package vn.gov.directive24.embedded;

import org.jspecify.annotations.NullMarked;
