package vn.gov.directive24.procedure.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.procedure.catalogue.DossierComponent.CutDecision;
import vn.gov.directive24.procedure.catalogue.DossierComponent.Paper;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentBecameCandidate;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentCut;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentLinked;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentRequiredAgain;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ProcedureRegistered;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ProcedureSimplified;

/**
 * An administrative procedure and the papers its dossier asks for.
 *
 * <p>Source: Directive 24/CT-TTg, 13 September 2025: a paper that VNeID shows is not asked for again, and the component
 * is cut by a decision.
 */
@Entity
public class Procedure extends AbstractAggregateRoot<Procedure> {

    private static final int PAGE = 1_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "code"))
    private ProcedureCode code;

    private String name;

    private String agency;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = PAGE)
    @CollectionTable(name = "procedure_level", joinColumns = @JoinColumn(name = "procedure_code"))
    @Column(name = "level")
    @Enumerated(EnumType.STRING)
    private Set<Level> levels;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = PAGE)
    @CollectionTable(name = "procedure_programme", joinColumns = @JoinColumn(name = "procedure_code"))
    @Column(name = "programme")
    @Enumerated(EnumType.STRING)
    private Set<Programme> programmes;

    /** By number in the dossier, from 1. A change to any of them is a new version of the procedure. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = PAGE)
    @CollectionTable(name = "procedure_component", joinColumns = @JoinColumn(name = "procedure_code"))
    @MapKeyColumn(name = "number")
    private Map<Integer, DossierComponent> components;

    private boolean synthetic;

    private LocalDate registeredOn;

    private @Nullable LocalDate simplifiedOn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Procedure() {}

    private Procedure(Registration registration, LocalDate today) {
        this.code = registration.code();
        this.name = registration.name();
        this.agency = registration.agency();
        this.levels = new HashSet<>(registration.levels());
        this.programmes = new HashSet<>(registration.programmes());
        this.components = new HashMap<>();
        this.synthetic = registration.synthetic();
        this.registeredOn = today;
        registration
                .papers()
                .forEach(paper -> components.put(components.size() + 1, DossierComponent.required(paper, today)));
        registerEvent(new ProcedureRegistered(code, registration, today));
    }

    /** @param integrated the document types whose papers VNeID shows already */
    public static Procedure register(Registration registration, Set<String> integrated, LocalDate today) {
        var procedure = new Procedure(registration, today);
        procedure
                .numbersOf(
                        component -> component.documentType() != null && integrated.contains(component.documentType()))
                .forEach(number -> procedure.makeCandidate(number, today));
        return procedure;
    }

    /**
     * Says which document type replaces the paper. Saying it again changes nothing.
     *
     * @param integrated whether VNeID shows that type already
     * @throws ComponentIsCut when the decision is made
     */
    public void link(int number, String documentType, boolean integrated, LocalDate today) {
        var component = component(number);
        if (component.is(ComponentStatus.CUT)) {
            throw new ComponentIsCut(code, number);
        }
        if (component.isReplacedBy(documentType)) {
            return;
        }
        if (component.is(ComponentStatus.CANDIDATE)) {
            requireAgain(number, today);
        }
        components.put(number, component(number).replacedBy(documentType));
        registerEvent(new ComponentLinked(code, number, documentType, today));
        if (integrated) {
            makeCandidate(number, today);
        }
    }

    /** VNeID shows papers of that type: what asked for one becomes a candidate. */
    public void paperIntegrated(String documentType, LocalDate today) {
        numbersOf(component -> component.is(ComponentStatus.REQUIRED) && component.isReplacedBy(documentType))
                .forEach(number -> makeCandidate(number, today));
    }

    /** VNeID does not show papers of that type any more. What was cut before stays cut. */
    public void paperNoLongerIntegrated(String documentType, LocalDate today) {
        numbersOf(component -> component.is(ComponentStatus.CANDIDATE) && component.isReplacedBy(documentType))
                .forEach(number -> requireAgain(number, today));
    }

    /** @throws ComponentTransitionNotAllowed when the component is no candidate */
    public void cut(int number, CutDecision decision) {
        var component = component(number).cutBy(decision);
        components.put(number, component);
        registerEvent(new ComponentCut(code, number, component.name(), component.documentType(), decision));
        noteWhenSimplified(decision.on());
    }

    private void makeCandidate(int number, LocalDate today) {
        var component = moveTo(number, ComponentStatus.CANDIDATE, today);
        registerEvent(new ComponentBecameCandidate(code, number, component.name(), documentType(component), today));
    }

    private void requireAgain(int number, LocalDate today) {
        var component = moveTo(number, ComponentStatus.REQUIRED, today);
        registerEvent(new ComponentRequiredAgain(code, number, component.name(), documentType(component), today));
    }

    private DossierComponent moveTo(int number, ComponentStatus target, LocalDate today) {
        var component = component(number).moveTo(target, today);
        components.put(number, component);
        return component;
    }

    /**
     * Asked when a component is cut, and only then: cutting is the decision that simplifies. A candidate that is taken
     * back, because VNeID shows its paper no more, has made nothing simpler.
     *
     * <p>Once: a candidate that turns up later does not take it back, and cutting that one does not count twice.
     */
    private void noteWhenSimplified(LocalDate today) {
        if (simplifiedOn == null && count(ComponentStatus.CUT) > 0 && count(ComponentStatus.CANDIDATE) == 0) {
            simplifiedOn = today;
            registerEvent(new ProcedureSimplified(code, agency, Set.copyOf(programmes), synthetic, today));
        }
    }

    private List<Integer> numbersOf(Predicate<DossierComponent> condition) {
        return components().entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String documentType(DossierComponent candidate) {
        return Objects.requireNonNull(candidate.documentType(), "A candidate has a document type");
    }

    private DossierComponent component(int number) {
        var component = components.get(number);
        if (component == null) {
            throw new ComponentNotFound(code, number);
        }
        return component;
    }

    public ProcedureCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String agency() {
        return agency;
    }

    public Set<Level> levels() {
        return Collections.unmodifiableSet(levels);
    }

    public Set<Programme> programmes() {
        return Collections.unmodifiableSet(programmes);
    }

    /** By number, from 1. */
    public SortedMap<Integer, DossierComponent> components() {
        return new TreeMap<>(components);
    }

    public int count(ComponentStatus status) {
        return (int) components.values().stream()
                .filter(component -> component.is(status))
                .count();
    }

    public boolean synthetic() {
        return synthetic;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    /** The day on which a component was cut and no candidate was left, for the first time. */
    public @Nullable LocalDate simplifiedOn() {
        return simplifiedOn;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    /**
     * What is known of a new procedure.
     *
     * @param agency code of the agency that owns the procedure
     * @param synthetic true for a generated row that stands for no official procedure
     * @param papers in the order of the dossier
     */
    public record Registration(
            ProcedureCode code,
            String name,
            String agency,
            Set<Level> levels,
            Set<Programme> programmes,
            boolean synthetic,
            List<Paper> papers) {

        Registration ownedBy(String agencyCode) {
            return new Registration(code, name, agencyCode, levels, programmes, synthetic, papers);
        }

        Set<String> documentTypes() {
            return papers.stream()
                    .map(Paper::documentType)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }
}
