package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap's day that was put off.
 *
 * @param original the first that was planned
 * @param current the one planned now; absent when there is none any more
 * @param since the day in Viet Nam on which it was put off last
 * @param by who did it: user name
 * @param reason why
 * @param agreed whether an officer of the registry or an overseer set the day, so that lateness is judged against it and
 *     no longer against an earlier one
 */
public record Postponement(
        LocalDate original,
        @Nullable LocalDate current,
        LocalDate since,
        String by,
        @Nullable String reason,
        boolean agreed) {}
