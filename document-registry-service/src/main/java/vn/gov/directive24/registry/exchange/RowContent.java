package vn.gov.directive24.registry.exchange;

import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.DocumentTypeText;

/** What a document type is after a row of a file. */
record RowContent(DocumentTypeText text, boolean synthetic, DocumentTypeStatus status) {}
