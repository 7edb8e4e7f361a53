package vn.gov.directive24.common.testapp;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NoteRepository extends Repository<Note, String> {

    Note saveAndFlush(Note note);

    Optional<Note> findById(String code);
}
