package vn.gov.directive24.registry.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.DocumentTypeText;
import vn.gov.directive24.registry.documenttype.Holder;

/** {@code catalogue/document-types.yaml}. */
record CatalogueFile(List<Entry> documentTypes) {

    static CatalogueFile read() {
        try (InputStream in = new ClassPathResource("catalogue/document-types.yaml").getInputStream()) {
            return YAMLMapper.builder().build().readValue(in, CatalogueFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Registration> toRegistrations() {
        return documentTypes.stream().map(Entry::toRegistration).toList();
    }

    /** @param legalBasis the provision that names the paper */
    record Entry(
            String code,
            String nameVi,
            String nameEn,
            List<String> synonyms,
            Holder holder,
            String managingAgency,
            String sector,
            String legalBasis,
            @Nullable String sourceDatabase,
            @Nullable String databaseOwner) {

        Registration toRegistration() {
            return new Registration(
                    new DocumentTypeCode(code),
                    new DocumentTypeText(
                            nameVi,
                            nameEn,
                            synonyms,
                            holder,
                            managingAgency,
                            sector,
                            false,
                            legalBasis,
                            sourceDatabase,
                            databaseOwner,
                            null,
                            null,
                            null),
                    false);
        }
    }
}
