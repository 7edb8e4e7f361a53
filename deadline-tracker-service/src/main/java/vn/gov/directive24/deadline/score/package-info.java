/** How well each agency keeps its dates, per month, by a formula that is on record. */
@NullMarked
package vn.gov.directive24.deadline.score;

import org.jspecify.annotations.NullMarked;
