package vn.gov.directive24.identity;

import static vn.gov.directive24.identity.relyingparty.RelyingSystemFixtures.freshCode;

import vn.gov.directive24.testing.ServiceContract;

@IdentityIT
class ContractIT extends ServiceContract {

    @Override
    protected String schema() {
        return "identity";
    }

    @Override
    protected String token() {
        return IdentityTokens.officerOf("BCA");
    }

    @Override
    protected Write freshWrite() {
        return new Write("/api/v1/relying-systems", body(freshCode()), "name", "kind");
    }

    @Override
    protected String unknownResource() {
        return "/api/v1/relying-systems/NO-SUCH-SYSTEM";
    }

    @Override
    protected String list() {
        return "/api/v1/relying-systems";
    }

    @Override
    protected Change freshChange() {
        var code = freshCode();
        var created = api().post("/api/v1/relying-systems", body(code));
        return new Change("/api/v1/relying-systems/" + code + "/status", """
                {"status": "CONNECTED"}
                """, created.header("ETag"));
    }

    private static String body(String code) {
        return """
                {"code": "%s", "name": "Ứng dụng mẫu", "kind": "TRANSPORT_APP", "ownerAgency": "P01"}
                """.formatted(code);
    }
}
