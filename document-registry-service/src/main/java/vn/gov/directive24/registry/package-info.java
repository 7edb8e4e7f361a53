/** Which papers are on VNeID. */
@NullMarked
package vn.gov.directive24.registry;

import org.jspecify.annotations.NullMarked;
