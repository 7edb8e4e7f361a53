package vn.gov.directive24.registry.accessstatistics;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

public class AccessNotPublished extends DomainException {

    AccessNotPublished(YearMonth month, LocalDate from) {
        super(
                Reason.NOT_FOUND,
                "access-statistics-not-published",
                "The figures of %s are published on %s.".formatted(month, from),
                "Ask for an earlier month, or without a month for the last one.");
    }
}
