package vn.gov.directive24.registry.documenttype;

import java.util.List;
import vn.gov.directive24.common.audit.DomainEvents;

/** What happened to many document types in one deed. */
public record DocumentTypesChanged(List<DocumentTypeEvent> events) implements DomainEvents {}
