package vn.gov.directive24.deadline.feed.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Saving a feed publishes the events it has registered. */
interface CalendarFeedRepository extends Repository<CalendarFeed, String> {

    CalendarFeed saveAndFlush(CalendarFeed feed);

    Optional<CalendarFeed> findById(String id);

    Optional<CalendarFeed> findByTokenHash(byte[] tokenHash);

    /** Is no change of the feed: two programs may read on the same morning, and an officer may revoke beside them. */
    @Modifying
    @Query(
            "update CalendarFeed f set f.lastReadOn = :day where f.id = :id and (f.lastReadOn is null or f.lastReadOn < :day)")
    void noteReading(String id, LocalDate day);

    Page<CalendarFeed> findAll(Pageable page);

    Page<CalendarFeed> findAllByAgency(String agency, Pageable page);
}
