package vn.gov.directive24.deadline.feed.calendar;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** Saving a feed publishes the events it has registered. */
interface CalendarFeedRepository extends Repository<CalendarFeed, String> {

    CalendarFeed saveAndFlush(CalendarFeed feed);

    Optional<CalendarFeed> findById(String id);

    Optional<CalendarFeed> findByTokenHash(byte[] tokenHash);

    Page<CalendarFeed> findAll(Pageable page);

    Page<CalendarFeed> findAllByAgency(String agency, Pageable page);
}
