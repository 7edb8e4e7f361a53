package vn.gov.directive24.common.testapp;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.common.audit.DomainEvent;

@Entity
class Note extends AbstractAggregateRoot<Note> {

    @Id
    private String code = "";

    private String text = "";

    @Version
    private @Nullable Long version;

    protected Note() {}

    Note(String code, String text) {
        this.code = code;
        this.text = text;
        registerEvent(new NoteWritten(code, text));
    }

    void rewrite(String newText) {
        text = newText;
        registerEvent(new NoteWritten(code, text));
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    long version() {
        return version == null ? 0 : version;
    }

    record NoteWritten(String code, String text) implements DomainEvent {
        @Override
        public String subject() {
            return code;
        }
    }
}
