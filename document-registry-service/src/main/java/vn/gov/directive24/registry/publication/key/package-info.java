/** The keys that sign the lists: encrypted at rest, rotated by an administrator, published for ever. */
@NullMarked
package vn.gov.directive24.registry.publication.key;

import org.jspecify.annotations.NullMarked;
