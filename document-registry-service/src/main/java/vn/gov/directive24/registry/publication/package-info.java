/** The list of document types that is published each month: numbered, frozen, signed and chained. */
@NullMarked
package vn.gov.directive24.registry.publication;

import org.jspecify.annotations.NullMarked;
