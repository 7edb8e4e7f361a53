/** Papers asked for in spite of the list: who reports them, what the agency says, what comes of it. */
@NullMarked
package vn.gov.directive24.registry.violation;

import org.jspecify.annotations.NullMarked;
