package vn.gov.directive24.sandbox.clock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** As the launcher's, but standing still; tells the time in another zone than the answer should. */
public final class SettableClock implements TimeTravel {

    private OffsetDateTime now;

    public SettableClock(OffsetDateTime now) {
        this.now = now;
    }

    @Override
    public OffsetDateTime now() {
        return now;
    }

    @Override
    public void moveTo(LocalDate date) {
        now = date.atTime(8, 0).atOffset(ZoneOffset.ofHours(7)).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
