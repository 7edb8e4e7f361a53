/** What the service does with its database when it starts, and when it starts without it. */
@NullMarked
package vn.gov.directive24.registry.start;

import org.jspecify.annotations.NullMarked;
