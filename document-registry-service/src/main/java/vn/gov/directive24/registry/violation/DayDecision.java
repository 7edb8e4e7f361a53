package vn.gov.directive24.registry.violation;

import org.jspecify.annotations.Nullable;

/**
 * What the registry answers for a demand on its day.
 *
 * @param verdict for example {@code FORBIDDEN}
 * @param documentType the type that a printed name was read as
 * @param content the whole answer in JSON, which is kept as it was given
 */
public record DayDecision(String verdict, @Nullable String documentType, String content) {}
