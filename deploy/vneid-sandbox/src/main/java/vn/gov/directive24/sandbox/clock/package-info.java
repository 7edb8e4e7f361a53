/** The door through which an administrator moves the clock of a platform started with {@code --as-of}. */
@NullMarked
package vn.gov.directive24.sandbox.clock;

import org.jspecify.annotations.NullMarked;
