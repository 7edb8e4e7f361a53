package vn.gov.directive24.sandbox.clock;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A clock of the platform that can be moved. The launcher registers one when it was started with {@code --as-of}. */
public interface TimeTravel {

    /** What the services of the platform take for the present. */
    OffsetDateTime now();

    /** Moves the clock forward to that day in Viet Nam. */
    void moveTo(LocalDate date);
}
