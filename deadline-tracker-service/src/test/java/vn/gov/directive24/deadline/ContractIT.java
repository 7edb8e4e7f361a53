package vn.gov.directive24.deadline;

import java.util.UUID;
import vn.gov.directive24.testing.ServiceContract;

@TrackerIT
class ContractIT extends ServiceContract {

    @Override
    protected String schema() {
        return "deadline";
    }

    @Override
    protected String token() {
        return TrackerTokens.overseerOfBca();
    }

    @Override
    protected Write freshWrite() {
        return new Write("/api/v1/tasks", body(freshCode()), "titleVi", "modality");
    }

    @Override
    protected String unknownResource() {
        return "/api/v1/assignments/NO-SUCH-TASK:BCA";
    }

    @Override
    protected String list() {
        return "/api/v1/assignments";
    }

    @Override
    protected Change freshChange() {
        var code = freshCode();
        api().post("/api/v1/tasks", body(code));
        var assignment = "/api/v1/assignments/" + code + ":BCA";
        return new Change(assignment + "/start", "{}", api().get(assignment).header("ETag"));
    }

    @Override
    protected boolean isPublic(String path) {
        return super.isPublic(path) || path.startsWith("/feeds/calendar/");
    }

    static String freshCode() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String body(String code) {
        return """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["BCA"], "deadline": {"kind": "NONE"}}
                """.formatted(code);
    }
}
