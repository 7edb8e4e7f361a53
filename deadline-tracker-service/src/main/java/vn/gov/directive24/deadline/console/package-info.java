/** The pages for people: what the API tells, in a browser. */
@NullMarked
package vn.gov.directive24.deadline.console;

import org.jspecify.annotations.NullMarked;
