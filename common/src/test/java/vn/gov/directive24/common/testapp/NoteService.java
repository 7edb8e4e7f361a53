package vn.gov.directive24.common.testapp;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.common.testapp.Note.NoteWritten;
import vn.gov.directive24.common.web.EntityTags;

@Service
@Transactional
class NoteService {

    private final NoteRepository notes;
    private final Outbox outbox;
    private final Mishaps mishaps;

    NoteService(NoteRepository notes, Outbox outbox, Mishaps mishaps) {
        this.notes = notes;
        this.outbox = outbox;
        this.mishaps = mishaps;
    }

    Note write(String code, String text) {
        var note = notes.saveAndFlush(new Note(code, text));
        mishaps.strike(code);
        return note;
    }

    Note rewrite(String code, String text, @Nullable String ifMatch) {
        var note = find(code);
        EntityTags.check(ifMatch, note.version());
        note.rewrite(text);
        return notes.saveAndFlush(note);
    }

    @Transactional(readOnly = true)
    Note find(String code) {
        return notes.findById(code).orElseThrow(() -> new NoteNotFound(code));
    }

    @EventListener
    void on(NoteWritten event) {
        outbox.append(new TestEvent(TestEvent.TOPIC, event.code(), event.text()));
    }
}
