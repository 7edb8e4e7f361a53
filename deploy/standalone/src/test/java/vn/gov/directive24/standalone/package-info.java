@NullMarked
package vn.gov.directive24.standalone;

import org.jspecify.annotations.NullMarked;
