package vn.gov.directive24.registry.paperdemand;

import java.time.Instant;

/**
 * How old the rules of an answer are.
 *
 * @param asOf the moment up to which they are known to have been the current ones
 * @param revision two answers of one revision rest on the same rules
 * @param confirmed whether the database was heard from within the last seconds; false where it is away
 */
public record RuleAge(Instant asOf, String revision, boolean confirmed) {}
