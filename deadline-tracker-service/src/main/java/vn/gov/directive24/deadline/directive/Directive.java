package vn.gov.directive24.deadline.directive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that gives tasks, for example Directive 24/CT-TTg of 13 September 2025. */
@Entity
public class Directive {

    @Id
    private String number;

    private @Nullable LocalDate date;

    private @Nullable String dateNoteVi;

    private LocalDate keptFrom;

    private String issuerVi;

    private String subjectVi;

    private List<String> legalReferences;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Directive() {}

    private Directive(DirectiveText text) {
        this.number = text.number();
        this.date = text.date();
        this.dateNoteVi = text.dateNoteVi();
        this.keptFrom = text.keptFrom();
        this.issuerVi = text.issuerVi();
        this.subjectVi = text.subjectVi();
        this.legalReferences = List.copyOf(text.legalReferences());
    }

    static Directive issue(DirectiveText text) {
        return new Directive(text);
    }

    public String number() {
        return number;
    }

    /** Null when the day is not public; then {@link #dateNoteVi} says what is known. */
    public @Nullable LocalDate date() {
        return date;
    }

    public @Nullable String dateNoteVi() {
        return dateNoteVi;
    }

    public LocalDate keptFrom() {
        return keptFrom;
    }

    /** The year of a day whose year the words of a task leave out. */
    public int year() {
        return (date == null ? keptFrom : date).getYear();
    }

    public String issuerVi() {
        return issuerVi;
    }

    public String subjectVi() {
        return subjectVi;
    }

    public List<String> legalReferences() {
        return legalReferences;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
