package vn.gov.directive24.deadline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.TestTokens;

@TrackerIT
class ContactIT {

    private static final String CONTACTS = "/api/v1/contacts";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@bxd.example";

    @Test
    void isNamedChangedAndRemovedByItsOwnAgency() {
        var added = officer("BXD").post(CONTACTS, body("BXD", "HEAD", email));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        var path = added.header("Location");

        var changed = officer("BXD").with("If-Match", added.header("ETag")).put(path, """
                {"role": "HEAD", "name": "Nguyễn Văn B", "email": "%s", "preference": "BREACH_ONLY"}
                """.formatted(email));
        assertThat(changed.json().at("/preference").asString()).isEqualTo("BREACH_ONLY");
        var stale = officer("BXD").with("If-Match", added.header("ETag")).send("DELETE", path, null);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(officer("BXD").send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(problemOf(officer("BXD").get(path))).isEqualTo("404 /problems/contact-not-found");
        assertThat(jdbc.sql("select count(*) from audit_entry where detail like '%' || :email || '%'")
                        .param("email", email)
                        .query(Long.class)
                        .single())
                .as("the audit trail holds no address")
                .isZero();
    }

    @Test
    void isOutOfReachForAnotherAgencyButNotForAnAdministrator() {
        var path =
                officer("BXD").post(CONTACTS, body("BXD", "FOCAL_POINT", email)).header("Location");

        assertThat(problemOf(officer("BTC").get(path))).isEqualTo("403 /problems/not-your-agency");
        assertThat(problemOf(officer("BTC").get(CONTACTS + "?agency=BXD"))).isEqualTo("403 /problems/not-your-agency");
        assertThat(problemOf(officer("BTC").post(CONTACTS, body("BXD", "HEAD", email))))
                .isEqualTo("403 /problems/not-your-agency");
        assertThat(officer("BTC").get(CONTACTS).json().findValuesAsString("agency"))
                .doesNotContain("BXD");
        assertThat(admin().get(CONTACTS + "?agency=BXD&size=1000").json().findValuesAsString("email"))
                .contains(email);
    }

    @Test
    void namesWhatItRefuses() {
        officer("BXD").post(CONTACTS, body("BXD", "HEAD", email));

        assertThat(problemOf(
                        officer("BXD").post(CONTACTS, body("BXD", "HEAD", email.toUpperCase(java.util.Locale.ROOT)))))
                .isEqualTo("409 /problems/contact-exists");
        assertThat(pointerOf(officer("BXD").post(CONTACTS, body("BXD", "HEAD", "not an address"))))
                .isEqualTo("/email");
        assertThat(pointerOf(officer("BXD").post(CONTACTS, body("BXD", "HEAD", "a@b.example\\nBcc: x@y.example"))))
                .isEqualTo("/email");
        assertThat(pointerOf(admin().post(CONTACTS, body("UBND-TINH", "HEAD", email))))
                .isEqualTo("/agency");
        assertThat(pointerOf(admin().post(CONTACTS, body("NOBODY", "HEAD", email))))
                .isEqualTo("/agency");
    }

    @Test
    void isListedForWhoeverMayReadByAnyNameOfTheAgency() {
        officer("P01").post(CONTACTS, body("P01", "HEAD", email));
        var reader = Api.at(port).as(TestTokens.token("reader", "P01", List.of("OFFICER"), "deadline:read"));

        assertThat(reader.get(CONTACTS + "?agency=UBND-HN&size=1000").json().findValuesAsString("email"))
                .contains(email);
        assertThat(problemOf(admin().get(CONTACTS + "?agency=NOBODY"))).isEqualTo("400 /problems/invalid-request");
    }

    private static String body(String agency, String role, String email) {
        return """
                {"agency": "%s", "role": "%s", "name": "Trần Thị A", "email": "%s", "preference": "DIGEST"}
                """.formatted(agency, role, email);
    }

    private static String problemOf(Api.Answer answer) {
        return answer.status() + " " + answer.json().at("/type").asString();
    }

    private static String pointerOf(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().at("/errors/0/pointer").asString();
    }

    private Api officer(String agency) {
        return Api.at(port).as(TrackerTokens.officerOf(agency));
    }

    private Api admin() {
        return Api.at(port).as(TrackerTokens.administrator());
    }
}
