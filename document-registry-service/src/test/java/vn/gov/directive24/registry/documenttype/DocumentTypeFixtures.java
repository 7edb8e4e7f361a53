package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;
import java.util.List;
import org.springframework.test.util.ReflectionTestUtils;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;

/** Reaches a state through behaviour. */
public final class DocumentTypeFixtures {

    public static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
    public static final DocumentTypeCode CODE = new DocumentTypeCode("GIAY-PHEP-LAI-XE");

    /** Nothing is to be proven. */
    public static final IntegrationGate OPEN = (_, _) -> {};

    private DocumentTypeFixtures() {}

    public static DocumentType aProposedType() {
        return DocumentType.register(new Registration(CODE, aText(), true), null, TODAY);
    }

    public static DocumentTypeText aText() {
        return DocumentTypeText.of("Giấy phép lái xe", "Driving licence", Holder.PERSONAL, "BXD");
    }

    public static DocumentType anIntegratedType() {
        var type = aProposedType();
        type.moveTo(DocumentTypeStatus.PLANNED, null, OPEN, TODAY);
        type.moveTo(DocumentTypeStatus.CONNECTING, null, OPEN, TODAY);
        type.moveTo(DocumentTypeStatus.INTEGRATED, null, OPEN, TODAY);
        return type;
    }

    public static List<?> eventsOf(DocumentType type) {
        return List.copyOf((java.util.Collection<?>) ReflectionTestUtils.invokeMethod(type, "domainEvents"));
    }
}
