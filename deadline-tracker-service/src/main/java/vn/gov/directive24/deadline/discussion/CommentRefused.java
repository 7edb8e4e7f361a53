package vn.gov.directive24.deadline.discussion;

import vn.gov.directive24.common.problem.DomainException;

/** Comments are the author's own, and are only ever added or taken back. */
public class CommentRefused extends DomainException {

    private CommentRefused(Reason reason, String code, String message, String remedy) {
        super(reason, code, message, remedy);
    }

    static CommentRefused notFound(String assignment, int number) {
        return new CommentRefused(
                Reason.NOT_FOUND,
                "comment-not-found",
                "There is no comment %d on assignment %s.".formatted(number, assignment),
                "List the comments of the assignment; they are numbered from 1.");
    }

    static CommentRefused notYours(int number) {
        return new CommentRefused(
                Reason.NOT_ALLOWED,
                "not-your-comment",
                "Comment %d was written by somebody else.".formatted(number),
                "Ask its author to withdraw it, or answer it.");
    }

    static CommentRefused withdrawnAlready(int number) {
        return new CommentRefused(
                Reason.STATE_CONFLICT,
                "comment-withdrawn-already",
                "Comment %d was withdrawn before.".formatted(number),
                "Nothing is left to do.");
    }
}
