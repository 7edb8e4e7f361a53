package vn.gov.directive24.deadline.feed.calendar;

import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to a {@link CalendarFeed}. */
public sealed interface CalendarFeedEvent extends DomainEvent {

    String feed();

    @Override
    default String subject() {
        return feed();
    }

    record CalendarFeedCreated(String feed, String agency, String label) implements CalendarFeedEvent {}

    record CalendarFeedRevoked(String feed, String agency) implements CalendarFeedEvent {}
}
