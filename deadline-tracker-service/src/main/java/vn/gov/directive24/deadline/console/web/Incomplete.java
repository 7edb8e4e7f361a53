package vn.gov.directive24.deadline.console.web;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong with a field, for the next page.
 *
 * @param message its key
 */
record Incomplete(String field, String message, List<Serializable> values) implements Serializable {

    static Incomplete from(FormIncomplete incomplete) {
        return new Incomplete(incomplete.field(), incomplete.message(), incomplete.values());
    }
}
