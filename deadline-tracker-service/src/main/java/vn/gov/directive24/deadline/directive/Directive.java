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

    private LocalDate date;

    private String issuerVi;

    private String subjectVi;

    private List<String> legalReferences;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Directive() {}

    /** @param number as it is cited, for example {@code 24/CT-TTg} */
    public Directive(String number, LocalDate date, String issuerVi, String subjectVi, List<String> legalReferences) {
        this.number = number;
        this.date = date;
        this.issuerVi = issuerVi;
        this.subjectVi = subjectVi;
        this.legalReferences = List.copyOf(legalReferences);
    }

    public String number() {
        return number;
    }

    public LocalDate date() {
        return date;
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
}
