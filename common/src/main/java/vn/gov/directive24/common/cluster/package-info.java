/** Work that one instance of many does. */
@NullMarked
package vn.gov.directive24.common.cluster;

import org.jspecify.annotations.NullMarked;
