package vn.gov.directive24.deadline.console.web;

import java.io.Serializable;
import vn.gov.directive24.deadline.discussion.Written;

/**
 * Somebody whom a comment calls and who does not hear of it, for the next page.
 *
 * @param reason its message is {@code comment.not-told.} and this
 */
record CalledInVain(String name, String reason) implements Serializable {

    static CalledInVain from(Written.NotTold notTold) {
        return new CalledInVain(notTold.name(), notTold.reason().name());
    }
}
