package vn.gov.directive24.registry;

import java.util.Set;
import java.util.UUID;
import vn.gov.directive24.testing.ServiceContract;

@RegistryIT
class ContractIT extends ServiceContract {

    private static final Set<String> PUBLIC =
            Set.of("/api/v1/violation-reports", "/api/v1/violation-statistics", "/api/v1/access-statistics");

    @Override
    protected String schema() {
        return "registry";
    }

    @Override
    protected String token() {
        return RegistryTokens.registryOfficer();
    }

    @Override
    protected Write freshWrite() {
        return new Write("/api/v1/document-types", body(freshCode()), "nameVi", "holder");
    }

    @Override
    protected String unknownResource() {
        return "/api/v1/document-types/NO-SUCH-TYPE";
    }

    @Override
    protected String list() {
        return "/api/v1/document-types";
    }

    @Override
    protected Change freshChange() {
        var code = freshCode();
        var created = api().post("/api/v1/document-types", body(code));
        return new Change("/api/v1/document-types/" + code + "/status", """
                {"status": "PLANNED"}
                """, created.header("ETag"));
    }

    @Override
    protected boolean isPublic(String path) {
        return PUBLIC.stream().anyMatch(path::startsWith) || super.isPublic(path);
    }

    private static String freshCode() {
        return "SYN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static String body(String code) {
        return """
                {"code": "%s", "nameVi": "Giấy tờ mẫu", "holder": "PERSONAL", "managingAgency": "BCA", "synthetic": true}
                """.formatted(code);
    }

    @Override
    protected boolean isPublic(String method, String path) {
        var isPublished = path.startsWith("/lists")
                || path.equals("/api/v1/lists")
                || path.equals("/api/v1/lists/latest")
                || path.equals("/api/v1/lists/{number}");
        // Whoever has no token may have a copy checked: small files, and so often an hour from one address.
        var isCheck = method.equals("post") && path.equals("/api/v1/lists/verifications");
        return (method.equals("get") && isPublished) || isCheck || super.isPublic(method, path);
    }
}
