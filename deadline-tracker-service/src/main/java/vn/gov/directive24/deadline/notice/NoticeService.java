package vn.gov.directive24.deadline.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** What a caller and her agency were told. Reading is each reader's own. */
@Service
@Transactional
public class NoticeService {

    private final Notices notices;
    private final Clock clock;

    NoticeService(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param kind only such, or null for all
     */
    @Transactional(readOnly = true)
    public PageOf<Notice> list(
            Caller caller, boolean unreadOnly, @Nullable NoticeKind kind, Paging paging, @Nullable LocalDate asOf) {
        return notices.list(caller, unreadOnly, kind, paging, AsOf.endOrNow(asOf, clock));
    }

    @Transactional(readOnly = true)
    public long unread(Caller caller, @Nullable LocalDate asOf) {
        return notices.unread(caller, AsOf.endOrNow(asOf, clock));
    }

    public Notice read(long id, Caller caller) {
        notices.read(List.of(id), caller);
        return notices.find(id, caller).orElseThrow(() -> new NoticeNotFound(id));
    }

    /** Returns how many were unread. */
    public int readAll(Caller caller) {
        return notices.readAll(caller);
    }

    /**
     * One notice.
     *
     * @param escalation number of the escalation to acknowledge, when it is about one
     * @param readAt when the caller read it; absent while unread
     */
    public record Notice(
            long id,
            NoticeKind kind,
            String assignment,
            String directive,
            @Nullable Long escalation,
            String titleVi,
            String titleEn,
            String textVi,
            String textEn,
            OffsetDateTime at,
            @Nullable OffsetDateTime readAt) {}
}
