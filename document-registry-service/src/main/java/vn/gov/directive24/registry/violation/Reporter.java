package vn.gov.directive24.registry.violation;

import org.jspecify.annotations.Nullable;

/**
 * Who reports.
 *
 * @param pseudonym keyed hash of a citizen's subject
 * @param agency of an officer
 * @param show whether the agency concerned may know name and contact
 */
record Reporter(
        Channel channel,
        byte @Nullable [] pseudonym,
        @Nullable String agency,
        boolean show) {}
