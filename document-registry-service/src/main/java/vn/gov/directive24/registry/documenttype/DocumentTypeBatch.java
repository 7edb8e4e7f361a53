package vn.gov.directive24.registry.documenttype;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;

/**
 * The verbs of {@link DocumentTypeService} for many types at once: the same rules, events and history, written in a few
 * rounds to the database. Who calls has looked that the agencies exist and that the caller may.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DocumentTypeBatch {

    private final DocumentTypeRepository documentTypes;
    private final IntegrationGate gate;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    DocumentTypeBatch(
            DocumentTypeRepository documentTypes,
            IntegrationGate gate,
            EntityManager entities,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.documentTypes = documentTypes;
        this.gate = gate;
        this.entities = entities;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Nobody else changes these types until the transaction ends; whoever is changing one now is waited for. */
    public void hold(Collection<String> codes) {
        entities.createNativeQuery(
                        "select code from document_type where code = any(string_to_array(:codes, ',')) order by code for update")
                .setParameter("codes", String.join(",", codes))
                .getResultList();
    }

    public void register(Collection<Registration> registrations, String reason) {
        var types = registrations.stream()
                .map(registration -> DocumentType.register(registration, reason, LocalDate.now(clock)))
                .toList();
        types.forEach(entities::persist);
        write(types);
    }

    public void amend(Map<DocumentTypeCode, DocumentTypeText> texts, Authority authority, String reason) {
        var types = documentTypes.findByCodeIn(texts.keySet());
        types.forEach(type ->
                type.amend(Objects.requireNonNull(texts.get(type.code())), authority, reason, LocalDate.now(clock)));
        write(types);
    }

    /** @param states what each shall say again */
    public void restore(Map<DocumentTypeCode, DocumentTypeState> states, Authority authority, String reason) {
        var types = documentTypes.findByCodeIn(states.keySet());
        types.forEach(type ->
                type.restore(Objects.requireNonNull(states.get(type.code())), authority, reason, LocalDate.now(clock)));
        write(types);
    }

    public void move(Map<DocumentTypeCode, DocumentTypeStatus> targets, String reason) {
        var types = documentTypes.findByCodeIn(targets.keySet());
        types.forEach(type ->
                type.moveTo(Objects.requireNonNull(targets.get(type.code())), reason, gate, LocalDate.now(clock)));
        write(types);
    }

    private void write(List<DocumentType> types) {
        if (types.isEmpty()) {
            return;
        }
        entities.flush();
        publisher.publishEvent(new DocumentTypesChanged(
                types.stream().flatMap(type -> type.takeEvents().stream()).toList()));
        entities.clear();
    }
}
