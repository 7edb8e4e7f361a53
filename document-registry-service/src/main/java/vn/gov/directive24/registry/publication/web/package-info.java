/** REST, and the files that are published. */
@NullMarked
package vn.gov.directive24.registry.publication.web;

import org.jspecify.annotations.NullMarked;
