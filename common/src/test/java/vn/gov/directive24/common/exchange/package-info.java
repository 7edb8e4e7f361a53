@NullMarked
package vn.gov.directive24.common.exchange;

import org.jspecify.annotations.NullMarked;
