package vn.gov.directive24.registry.publication.seal;

/**
 * Where lists do not follow each other.
 *
 * @param number the list that is missing, or that does not fit
 */
public record ChainFault(Outcome outcome, int number, String detail) {}
