package vn.gov.directive24.registry.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to the monthly list. */
public sealed interface PublicationEvent extends DomainEvent {

    /**
     * A list was published.
     *
     * @param corrects the list that it takes the place of
     */
    record ListPublished(
            int number,
            String month,
            LocalDate upTo,
            @Nullable Integer corrects,
            @Nullable String reason,
            Tally official,
            Tally synthetic,
            int came,
            int went,
            String hash,
            @Nullable String previousHash,
            LocalDate on)
            implements PublicationEvent {

        static ListPublished of(PublishedList list) {
            var content = list.content();
            var correction = content.corrects();
            return new ListPublished(
                    list.number(),
                    content.month(),
                    content.upTo(),
                    correction == null ? null : correction.number(),
                    correction == null ? null : correction.reason(),
                    content.official(),
                    content.synthetic(),
                    content.changes().came().size(),
                    content.changes().went().size(),
                    list.hash(),
                    list.previousHash(),
                    content.publishedOn());
        }

        @Override
        public String subject() {
            return "monthly-list:" + number;
        }
    }
}
