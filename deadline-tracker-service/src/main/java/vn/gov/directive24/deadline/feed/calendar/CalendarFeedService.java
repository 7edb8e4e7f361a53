package vn.gov.directive24.deadline.feed.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.feed.FeedOwners;

/** One method per use case and one transaction per method. An agency's officers give and take back its addresses. */
@Service
@Transactional
public class CalendarFeedService {

    private final CalendarFeedRepository feeds;
    private final DueDates dueDates;
    private final WrongTokens wrongTokens;
    private final Agencies agencies;
    private final FeedOwners owners;
    private final Clock clock;

    CalendarFeedService(
            CalendarFeedRepository feeds,
            DueDates dueDates,
            WrongTokens wrongTokens,
            Agencies agencies,
            FeedOwners owners,
            Clock clock) {
        this.feeds = feeds;
        this.dueDates = dueDates;
        this.wrongTokens = wrongTokens;
        this.agencies = agencies;
        this.owners = owners;
        this.clock = clock;
    }

    /** A feed and its token, which is told this once. */
    public record WithToken(CalendarFeed feed, String token) {}

    public WithToken create(@Nullable String agency, String label, Caller caller) {
        var owner = owners.ownerOf(agency, caller);
        owners.requireMayManage("A calendar feed of " + owner, owner, caller);
        var token = CalendarToken.random();
        var id = "cal_" + UUID.randomUUID().toString().replace("-", "");
        var feed = CalendarFeed.create(id, owner, label, CalendarToken.hash(token), caller.subject(), today());
        return new WithToken(feeds.saveAndFlush(feed), token);
    }

    public CalendarFeed revoke(String id, @Nullable String ifMatch, Caller caller) {
        var feed = find(id, caller);
        EntityTags.check(ifMatch, feed.version());
        feed.revoke(today());
        return feeds.saveAndFlush(feed);
    }

    @Transactional(readOnly = true)
    public CalendarFeed find(String id, Caller caller) {
        var feed = feeds.findById(id).orElseThrow(() -> new CalendarFeedNotFound(id));
        owners.requireMayManage("The calendar feed " + id, feed.agency(), caller);
        return feed;
    }

    /** Of the caller's agency, or all for those who oversee. */
    @Transactional(readOnly = true)
    public Page<CalendarFeed> list(Paging paging, Caller caller) {
        var page = paging.sortedBy(Sort.by("createdOn", "id"));
        return owners.oversees(caller) ? feeds.findAll(page) : feeds.findAllByAgency(caller.agency(), page);
    }

    /**
     * The calendar at an address.
     *
     * @param from where the question comes from
     * @param platform address of the console
     * @throws CalendarNotFound when the token is not, or no longer, one of ours
     */
    public File read(String token, String from, String platform) {
        var hash = CalendarToken.hash(token);
        var feed = feeds.findByTokenHash(hash)
                .filter(found -> found.isFor(hash) && !found.isRevoked())
                .orElse(null);
        if (feed == null) {
            wrongTokens.count(from);
            throw new CalendarNotFound();
        }
        if (!feed.wasReadOn(today())) {
            feeds.noteReading(feed.id(), today());
        }
        var name = agencies.find(feed.agency())
                .map(vn.gov.directive24.common.agency.Agency::nameVi)
                .orElse(feed.agency());
        return new File(feed.agency(), DueDateFile.of(name, dueDates.of(feed.agency(), today()), platform));
    }

    /** @param content iCalendar */
    public record File(String agency, String content) {}

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
