package vn.gov.directive24.deadline.console.web;

import java.io.Serializable;
import java.util.List;

/** A field of a form that has to be corrected; the page shows the form again and says so beside the field. */
class FormIncomplete extends RuntimeException {

    private final String field;
    private final String message;
    private final List<Serializable> values;

    FormIncomplete(String field, String message, Serializable... values) {
        super(field + ": " + message);
        this.field = field;
        this.message = message;
        this.values = List.of(values);
    }

    String field() {
        return field;
    }

    /** Key of the message. */
    String message() {
        return message;
    }

    List<Serializable> values() {
        return values;
    }
}
