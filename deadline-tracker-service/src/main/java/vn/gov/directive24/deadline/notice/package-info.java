/** The inbox of each agency and person, and whom an agency has named to be told. */
@NullMarked
package vn.gov.directive24.deadline.notice;

import org.jspecify.annotations.NullMarked;
