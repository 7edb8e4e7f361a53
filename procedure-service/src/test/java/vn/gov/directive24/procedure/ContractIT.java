package vn.gov.directive24.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.testing.ServiceContract;

@ProcedureIT
class ContractIT extends ServiceContract {

    @Autowired
    JdbcClient jdbc;

    @Override
    protected String schema() {
        return "procedure";
    }

    @Override
    protected String token() {
        return ProcedureTokens.procedureOfficer();
    }

    @Override
    protected Write freshWrite() {
        var body = SyntheticProcedure.body(SyntheticProcedure.freshCode(), "BXD", SyntheticProcedure.freshType());
        return new Write("/api/v1/procedures", body, "name", "programmes");
    }

    @Override
    protected String unknownResource() {
        return "/api/v1/procedures/9.000000";
    }

    @Override
    protected String list() {
        return "/api/v1/procedures";
    }

    @Override
    protected Change freshChange() {
        var type = SyntheticProcedure.freshType();
        RegistryStandIn.moves(type, "INTEGRATED", 1);
        RegistryStandIn.awaitHandled(jdbc, type, 1);
        var code = SyntheticProcedure.freshCode();
        var created = api().post("/api/v1/procedures", SyntheticProcedure.body(code, "BXD", type));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return new Change("/api/v1/procedures/" + code + "/components/1/cut", """
                {"legalReference": "Quyết định số 01/QĐ-MẪU"}
                """, created.header("ETag"));
    }
}
