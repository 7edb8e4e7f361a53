package vn.gov.directive24.deadline.directive;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One thing a directive orders, in our own words. The lists of the report package read its columns with SQL. */
@Entity
@SuppressWarnings("UnusedVariable")
public class Task extends AbstractAggregateRoot<Task> {

    @Id
    private String code;

    private String directive;

    private String section;

    private String titleVi;

    private @Nullable String titleEn;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    private List<String> lead;

    private boolean leadInferred;

    private List<String> coordinating;

    private List<String> directing;

    @Embedded
    @AttributeOverride(name = "expression", column = @Column(name = "deadline_expression"))
    @AttributeOverride(name = "kind", column = @Column(name = "deadline_kind"))
    @AttributeOverride(name = "start", column = @Column(name = "deadline_start"))
    @AttributeOverride(name = "due", column = @Column(name = "deadline_due"))
    @AttributeOverride(name = "day", column = @Column(name = "deadline_day"))
    private Deadline deadline;

    private List<String> indicators;

    private List<String> legalReferences;

    private @Nullable String measuredBy;

    private @Nullable String measure;

    private @Nullable String confidence;

    private @Nullable String note;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    private Task(String directive, TaskText text) {
        this.code = text.code();
        this.directive = directive;
        this.section = text.section();
        this.titleVi = text.titleVi();
        this.titleEn = text.titleEn();
        this.modality = text.modality();
        this.lead = List.copyOf(text.lead());
        this.leadInferred = text.leadInferred();
        this.coordinating = List.copyOf(text.coordinating());
        this.directing = List.copyOf(text.directing());
        this.deadline = text.deadline();
        this.indicators = List.copyOf(text.indicators());
        this.legalReferences = List.copyOf(text.legalReferences());
        this.measuredBy = text.measuredBy();
        this.measure = text.measure();
        this.confidence = text.confidence();
        this.note = text.note();
    }

    /** @param orderedOn the day of the directive, or the day on which the task was added to it */
    static Task order(Directive directive, TaskText text, LocalDate orderedOn) {
        var task = new Task(directive.number(), text);
        task.registerEvent(new TaskOrdered(directive.number(), text, orderedOn));
        return task;
    }

    public String code() {
        return code;
    }

    public List<String> indicators() {
        return indicators;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
