package vn.gov.directive24.deadline.calendar;

import java.time.LocalDate;
import vn.gov.directive24.common.audit.DomainEvent;
import vn.gov.directive24.common.calendar.DayKind;

/** What an administrator did to the calendar. */
public sealed interface CalendarEvent extends DomainEvent {

    /** The first day that may be another than before. */
    LocalDate from();

    /** The last such day. */
    default LocalDate to() {
        return from();
    }

    record CalendarDaySet(LocalDate date, DayKind kind, String legalReference) implements CalendarEvent {

        @Override
        public LocalDate from() {
            return date;
        }

        @Override
        public String subject() {
            return date.toString();
        }
    }

    record CalendarDayWithdrawn(LocalDate date) implements CalendarEvent {

        @Override
        public LocalDate from() {
            return date;
        }

        @Override
        public String subject() {
            return date.toString();
        }
    }

    record CalendarYearAnnounced(int year, int days, String legalReference) implements CalendarEvent {

        @Override
        public LocalDate from() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate to() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public String subject() {
            return Integer.toString(year);
        }
    }
}
