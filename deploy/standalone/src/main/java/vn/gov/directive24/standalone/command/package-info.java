/** What {@code ./directive24} can do. */
@NullMarked
package vn.gov.directive24.standalone.command;

import org.jspecify.annotations.NullMarked;
