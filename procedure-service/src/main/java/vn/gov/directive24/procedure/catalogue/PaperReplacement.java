package vn.gov.directive24.procedure.catalogue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.procedure.documenttype.DocumentTypes;

/**
 * Carries what happens to a document type to every component that is linked to it.
 *
 * <p>All of them in the transaction that remembers the event, so that it takes effect wholly or not at all; a page of
 * them in memory at a time. Officers who work on one of these procedures meanwhile wait and are then told that they were
 * slower.
 */
@Service
public class PaperReplacement {

    private static final int PAGE = 100;

    private final ProcedureRepository procedures;
    private final DocumentTypes documentTypes;
    private final EntityManager session;
    private final Clock clock;

    PaperReplacement(ProcedureRepository procedures, DocumentTypes documentTypes, EntityManager session, Clock clock) {
        this.procedures = procedures;
        this.documentTypes = documentTypes;
        this.session = session;
        this.clock = clock;
    }

    /** @param status its place in the registry's life cycle; only {@code INTEGRATED} makes candidates */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(String documentType, String name, String status) {
        var today = LocalDate.now(clock);
        if (documentTypes.remember(documentType, name, status)) {
            forEach(documentType, ComponentStatus.REQUIRED, it -> it.paperIntegrated(documentType, today));
        } else {
            forEach(documentType, ComponentStatus.CANDIDATE, it -> it.paperNoLongerIntegrated(documentType, today));
        }
    }

    private void forEach(String documentType, ComponentStatus status, Consumer<Procedure> change) {
        var codes = procedures.lockNext(documentType, status.name(), "", PAGE);
        while (!codes.isEmpty()) {
            var page = procedures.findByCodeInOrderByCode(
                    codes.stream().map(ProcedureCode::new).toList());
            page.forEach(change);
            procedures.saveAllAndFlush(page);
            session.clear();
            codes = procedures.lockNext(documentType, status.name(), codes.getLast(), PAGE);
        }
    }
}
