package vn.gov.directive24.biometric;

import static vn.gov.directive24.biometric.site.SiteFixtures.freshCode;

import vn.gov.directive24.testing.ServiceContract;

@BiometricIT
class ContractIT extends ServiceContract {

    @Override
    protected String schema() {
        return "biometric";
    }

    @Override
    protected String token() {
        return BiometricTokens.officerOf("BCA");
    }

    @Override
    protected Write freshWrite() {
        return new Write("/api/v1/sites", body(freshCode()), "nameVi", "kind");
    }

    @Override
    protected String unknownResource() {
        return "/api/v1/sites/NO-SUCH-SITE";
    }

    @Override
    protected String list() {
        return "/api/v1/sites";
    }

    @Override
    protected Change freshChange() {
        var code = freshCode();
        var created = api().post("/api/v1/sites", body(code));
        return new Change("/api/v1/sites/" + code + "/readiness", """
                {"readiness": "EQUIPPED", "evidence": "Biên bản nghiệm thu số 12"}
                """, created.header("ETag"));
    }

    private static String body(String code) {
        return """
                {"code": "%s", "kind": "RAIL_STATION", "nameVi": "Ga mẫu", "nameEn": "Sample station", "province": "P01"}
                """.formatted(code);
    }
}
