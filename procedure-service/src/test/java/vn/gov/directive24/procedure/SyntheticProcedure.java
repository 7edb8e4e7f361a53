package vn.gov.directive24.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.testing.Api;

/** Bodies and codes of procedures that stand for no official one. */
public final class SyntheticProcedure {

    private SyntheticProcedure() {}

    public static String freshCode() {
        return "9.%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
    }

    public static String freshType() {
        return "SYN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** A procedure with one component per document type; null for a component that is not linked. */
    public static String body(String code, String agency, @Nullable String... documentTypes) {
        return """
                {"code": "%s", "name": "Thủ tục mẫu %s", "agency": "%s", "levels": ["PROVINCE"],
                 "programmes": ["VNEID_324"], "synthetic": true, "components": [%s]}
                """.formatted(code, code, agency, components(documentTypes));
    }

    private static String components(@Nullable String... documentTypes) {
        return Arrays.stream(documentTypes)
                .map(type -> """
                        {"name": "Bản sao giấy tờ mẫu", "originalCopies": 0, "photocopies": 1%s}""".formatted(type == null ? "" : ", \"documentType\": \"" + type + "\""))
                .collect(Collectors.joining(", "));
    }

    public static Api.Answer cut(Api api, String code, int component) {
        return api.post("/api/v1/procedures/%s/components/%d/cut".formatted(code, component), """
                {"legalReference": "Quyết định số 01/QĐ-MẪU", "reason": "VNeID thay giấy tờ"}
                """);
    }

    public static Api.Answer link(Api api, String code, int component, String documentType) {
        return api.put("/api/v1/procedures/%s/components/%d/document-type".formatted(code, component), """
                {"documentType": "%s"}
                """.formatted(
                        documentType));
    }
}
