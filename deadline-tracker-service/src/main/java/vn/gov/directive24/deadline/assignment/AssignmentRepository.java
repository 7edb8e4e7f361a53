package vn.gov.directive24.deadline.assignment;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/**
 * Saving an assignment gives it its new version at once and then publishes the events it has registered: its row is
 * locked before its clock, by everybody.
 */
interface AssignmentRepository extends Repository<Assignment, String> {

    /** As Hibernate writes it. */
    String SKIP_LOCKED = "-2";

    Assignment saveAndFlush(Assignment assignment);

    <S extends Assignment> List<S> saveAllAndFlush(Iterable<S> assignments);

    Optional<Assignment> findById(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assignment a where a.id = :id")
    Optional<Assignment> findAndHold(String id);

    boolean existsById(String id);

    /** The last month that each agency has of a MONTHLY task. */
    @Query("""
            select new vn.gov.directive24.deadline.assignment.AssignmentRepository$LastOccurrence(a.agency, max(a.occurrence))
            from Assignment a where a.task = :task and a.occurrence is not null group by a.agency
            """)
    List<LastOccurrence> findLastOccurrences(String task);

    record LastOccurrence(String agency, String month) {}

    /** Those of some agencies that are still to be done, to be changed together: held in the order of their ids. */
    @NativeQuery("""
            select * from assignment
            where task = :task and agency in (:agencies) and status not in ('ACCEPTED', 'CANCELLED', 'SUPERSEDED')
            order by id collate "C" for no key update
            """)
    List<Assignment> findOpenOfAndHold(String task, Collection<String> agencies);

    /** Those that an earlier version of the platform opened for no month. */
    @Query("""
            select a from Assignment a
            where a.task = :task and a.occurrence is null and a.status not in (ACCEPTED, CANCELLED, SUPERSEDED)
            order by a.id
            """)
    List<Assignment> findOpenWithoutMonth(String task);

    /**
     * What was due before today, is open and has no breach of that date on record, but for what an officer is changing: it is locked, so
     * that the two do not wait for each other.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    @Query("""
            select a from Assignment a
            where (a.breachedDue is null or a.breachedDue <> a.dueDate.current) and a.completedOn is null and a.dueDate.current < :today
              and a.status not in (CANCELLED, SUPERSEDED)
              and not (a.status = SUBMITTED and a.submittedOn <= a.dueDate.current)
            order by a.dueDate.current, a.id
            """)
    List<Assignment> findUnrecordedBreaches(LocalDate today, Limit limit);
}
