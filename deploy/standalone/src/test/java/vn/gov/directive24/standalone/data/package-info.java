@NullMarked
package vn.gov.directive24.standalone.data;

import org.jspecify.annotations.NullMarked;
