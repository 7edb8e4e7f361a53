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
import vn.gov.directive24.deadline.directive.TaskEvent.Amendment;
import vn.gov.directive24.deadline.directive.TaskEvent.TaskAmended;
import vn.gov.directive24.deadline.directive.TaskEvent.TaskDependenciesSet;
import vn.gov.directive24.deadline.directive.TaskEvent.TaskOrdered;

/** One thing a directive orders, in our own words. The lists of the report package read its columns with SQL. */
@Entity
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

    private List<String> dependsOn;

    private LocalDate orderedOn;

    private @Nullable String measuredBy;

    private @Nullable String measure;

    private @Nullable String confidence;

    private @Nullable String note;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    private Task(String directive, TaskText text, LocalDate orderedOn) {
        this.code = text.code();
        this.directive = directive;
        this.orderedOn = orderedOn;
        write(text);
    }

    /** @param orderedOn the day of the directive, or the day on which the task was added to it */
    static Task order(Directive directive, TaskText text, LocalDate orderedOn) {
        if (text.dependsOn().contains(text.code())) {
            throw CircularDependency.of(text.code());
        }
        var task = new Task(directive.number(), text, orderedOn);
        task.registerEvent(new TaskOrdered(directive.number(), task.text(), orderedOn));
        return task;
    }

    /**
     * Changes what the task says, from today on.
     *
     * @throws NothingToAmend when it says so already
     * @throws RecurrenceNotAmendable when it would begin or cease to fall due each month
     */
    void amend(TaskText text, Amendment amendment, LocalDate today) {
        var before = text();
        if (before.equals(text)) {
            throw new NothingToAmend(code);
        }
        if (isMonthly() != (text.deadline().kind() == DeadlineKind.MONTHLY)) {
            throw new RecurrenceNotAmendable(code);
        }
        write(text);
        registerEvent(new TaskAmended(directive, before, text(), amendment, today));
    }

    /** Does nothing when it waits for these already. */
    void dependOn(List<String> codes, LocalDate today) {
        if (dependsOn.equals(codes)) {
            return;
        }
        dependsOn = List.copyOf(codes);
        registerEvent(new TaskDependenciesSet(directive, text(), today));
    }

    private void write(TaskText text) {
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
        this.dependsOn = List.copyOf(text.dependsOn());
        this.measuredBy = text.measuredBy();
        this.measure = text.measure();
        this.confidence = text.confidence();
        this.note = text.note();
    }

    /** What it says now. */
    public TaskText text() {
        return new TaskText(
                code,
                section,
                titleVi,
                titleEn,
                modality,
                lead,
                leadInferred,
                coordinating,
                directing,
                deadline,
                indicators,
                legalReferences,
                dependsOn,
                measuredBy,
                measure,
                confidence,
                note);
    }

    public String code() {
        return code;
    }

    public String directive() {
        return directive;
    }

    public List<String> coordinating() {
        return coordinating;
    }

    public List<String> indicators() {
        return indicators;
    }

    /** The day from which it is owed. */
    public LocalDate orderedOn() {
        return orderedOn;
    }

    public boolean isMonthly() {
        return deadline.kind() == DeadlineKind.MONTHLY;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
