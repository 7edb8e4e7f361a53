package vn.gov.directive24.registry;

import static org.assertj.core.api.Assertions.assertThat;

import vn.gov.directive24.testing.Api;

/** What a document type needs before it becomes INTEGRATED: all six criteria, measured. */
public final class QualityProof {

    private QualityProof() {}

    public static void give(Api officer, String code) {
        var answer = officer.post("/api/v1/document-types/" + code + "/quality/measurements", """
                {"rates": {"CORRECT": 99.5, "COMPLETE": 98, "CLEAN": 100, "LIVE": 97, "CONSISTENT": 99, "SHARED": 100},
                 "method": "đối soát mẫu với sổ gốc", "evidence": "Biên bản số 1/BB-MẪU"}
                """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
