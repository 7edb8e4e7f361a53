package vn.gov.directive24.deadline.console.web;

import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.notice.NoticeKind;

/**
 * The filter of the inbox as its address holds it.
 *
 * @param unread only what the reader has not marked as read
 * @param page from 1, as people count
 */
record InboxQuery(@Nullable Boolean unread, @Nullable NoticeKind kind, Integer page) {

    InboxQuery {
        page = page == null ? 1 : Math.clamp(page, 1, 1_000_000);
    }

    public boolean onlyUnread() {
        return Boolean.TRUE.equals(unread);
    }

    public String onPage(int number) {
        return new PageAddress("/inbox")
                .with("unread", onlyUnread() ? true : null)
                .with("kind", kind)
                .onPage(number);
    }
}
