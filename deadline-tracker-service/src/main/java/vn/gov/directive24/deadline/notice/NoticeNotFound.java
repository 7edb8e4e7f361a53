package vn.gov.directive24.deadline.notice;

import vn.gov.directive24.common.problem.DomainException;

public class NoticeNotFound extends DomainException {

    NoticeNotFound(long id) {
        super(
                Reason.NOT_FOUND,
                "notice-not-found",
                "There is no notice %d in your inbox.".formatted(id),
                "List your inbox.");
    }
}
