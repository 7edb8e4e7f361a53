package vn.gov.directive24.common.testapp;

import vn.gov.directive24.common.problem.DomainException;

class NoteNotFound extends DomainException {

    NoteNotFound(String code) {
        super(Reason.NOT_FOUND, "note-not-found", "There is no note %s.".formatted(code), "Write one.");
    }
}
