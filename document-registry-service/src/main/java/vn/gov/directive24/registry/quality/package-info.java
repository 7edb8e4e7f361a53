/** The six criteria that data must meet before it takes the place of a paper, as measured rates. */
@NullMarked
package vn.gov.directive24.registry.quality;

import org.jspecify.annotations.NullMarked;
