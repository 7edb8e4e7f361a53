/** The pages that everybody may read, in two languages and without JavaScript. */
@NullMarked
package vn.gov.directive24.registry.publication.web.page;

import org.jspecify.annotations.NullMarked;
