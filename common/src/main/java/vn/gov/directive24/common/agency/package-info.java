/** Who can owe, own and decide something. */
@NullMarked
package vn.gov.directive24.common.agency;

import org.jspecify.annotations.NullMarked;
