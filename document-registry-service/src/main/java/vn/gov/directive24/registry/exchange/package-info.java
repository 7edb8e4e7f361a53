/** Document types that come in files and go out in files; all of a file or nothing. */
@NullMarked
package vn.gov.directive24.registry.exchange;

import org.jspecify.annotations.NullMarked;
