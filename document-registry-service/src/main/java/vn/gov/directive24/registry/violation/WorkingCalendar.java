package vn.gov.directive24.registry.violation;

import org.springframework.stereotype.Component;
import vn.gov.directive24.common.calendar.ShippedCalendar;
import vn.gov.directive24.common.calendar.WorkingDays;

/** The working days as they come with the platform. What an administrator enters at the tracker is not known here. */
@Component
class WorkingCalendar {

    private final ShippedCalendar shipped = ShippedCalendar.load();

    WorkingDays workingDays() {
        return new WorkingDays(shipped::yearOrForecast);
    }
}
