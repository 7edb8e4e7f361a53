package vn.gov.directive24.registry.documenttype;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Saving a document type publishes the events it has registered, and gives it its new version at once. */
interface DocumentTypeRepository extends Repository<DocumentType, DocumentTypeCode> {

    DocumentType saveAndFlush(DocumentType documentType);

    Optional<DocumentType> findById(DocumentTypeCode code);

    List<DocumentType> findByCodeIn(Collection<DocumentTypeCode> codes);

    boolean existsById(DocumentTypeCode code);
}
