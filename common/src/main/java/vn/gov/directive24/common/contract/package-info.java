/** The published events: records that are only ever added to. */
@NullMarked
package vn.gov.directive24.common.contract;

import org.jspecify.annotations.NullMarked;
