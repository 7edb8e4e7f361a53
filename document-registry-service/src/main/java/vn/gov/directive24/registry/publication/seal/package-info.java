/** What makes a list a list that nobody can change: its bytes, its seal, and the check of both. Needs no server. */
@NullMarked
package vn.gov.directive24.registry.publication.seal;

import org.jspecify.annotations.NullMarked;
