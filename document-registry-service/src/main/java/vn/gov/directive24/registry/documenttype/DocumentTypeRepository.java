package vn.gov.directive24.registry.documenttype;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.repository.Repository;

/** Saving a document type publishes the events it has registered, and gives it its new version at once. */
interface DocumentTypeRepository extends Repository<DocumentType, DocumentTypeCode> {

    DocumentType saveAndFlush(DocumentType documentType);

    Optional<DocumentType> findById(DocumentTypeCode code);

    boolean existsById(DocumentTypeCode code);

    Page<DocumentType> findAll(Specification<DocumentType> filter, Pageable page);
}
