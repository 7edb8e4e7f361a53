/** The document types that are shipped with the platform: those that law names. */
@NullMarked
package vn.gov.directive24.registry.catalogue;

import org.jspecify.annotations.NullMarked;
