package vn.gov.directive24.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.procedure.ProcedureIT;
import vn.gov.directive24.procedure.ProcedureTokens;
import vn.gov.directive24.procedure.RegistryStandIn;
import vn.gov.directive24.procedure.SyntheticProcedure;
import vn.gov.directive24.procedure.documenttype.DocumentTypes;
import vn.gov.directive24.testing.Api;

@ProcedureIT
class ConcurrencyIT {

    @LocalServerPort
    int port;

    @Autowired
    ProcedureRepository procedures;

    @Autowired
    DocumentTypes documentTypes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String code = SyntheticProcedure.freshCode();
    private final String type = SyntheticProcedure.freshType();

    @BeforeEach
    void registerAProcedureWithTwoCandidates() {
        RegistryStandIn.moves(type, "INTEGRATED", 1);
        RegistryStandIn.awaitHandled(jdbc, type, 1);
        assertThat(officer()
                        .post("/api/v1/procedures", SyntheticProcedure.body(code, "BXD", type, type))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesTheSlowerOfTwoWhoCutDifferentComponentsAtOnce() {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> transaction().executeWithoutResult(status -> {
                    var seenByTheSlower =
                            procedures.findById(new ProcedureCode(code)).orElseThrow();
                    assertThat(SyntheticProcedure.cut(officer(), code, 1).status())
                            .isEqualTo(200);
                    seenByTheSlower.cut(2, ProcedureFixtures.DECISION);
                    procedures.saveAndFlush(seenByTheSlower);
                }));

        var procedure = procedures.findById(new ProcedureCode(code)).orElseThrow();
        assertThat(ProcedureFixtures.statusesOf(procedure))
                .containsExactly(ComponentStatus.CUT, ComponentStatus.CANDIDATE);
    }

    @Test
    void answers409ToAllButOneOfThoseWhoHaveSeenTheSameVersion() {
        var seen = officer().get("/api/v1/procedures/" + code).header("ETag");
        var start = new CountDownLatch(1);

        var answers = Stream.of(1, 2, 1, 2)
                .map(component -> CompletableFuture.supplyAsync(() -> {
                    awaitOn(start);
                    return SyntheticProcedure.cut(officer().with("If-Match", seen), code, component);
                }))
                .toList();
        start.countDown();

        assertThat(answers.stream().map(CompletableFuture::join).map(Api.Answer::status))
                .containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    /** Without the lock in {@link DocumentTypes} neither side would see the other and the link would never be followed. */
    @Test
    void followsALinkThatIsMadeWhileItsTypeBecomesIntegrated() {
        var later = SyntheticProcedure.freshType();
        var linked = SyntheticProcedure.freshCode();
        assertThat(officer()
                        .post("/api/v1/procedures", SyntheticProcedure.body(linked, "BXD", (String) null))
                        .status())
                .isEqualTo(201);

        transaction().executeWithoutResult(status -> {
            assertThat(documentTypes.integratedAmong(List.of(later))).isEmpty();
            RegistryStandIn.moves(later, "INTEGRATED", 1);
            awaitSomebodyWaitingForALock();
            var procedure = procedures.findById(new ProcedureCode(linked)).orElseThrow();
            procedure.link(1, later, false, ProcedureFixtures.TODAY);
            procedures.saveAndFlush(procedure);
        });

        RegistryStandIn.awaitHandled(jdbc, later, 1);
        var followed = officer().get("/api/v1/procedures/" + linked);
        assertThat(followed.json().at("/components/0/status").asString()).isEqualTo("CANDIDATE");
    }

    @Test
    void waitsForAnOfficerAndThenFollowsTheRegistryFromWhatSheLeft() {
        transaction().executeWithoutResult(status -> {
            var procedure = procedures.findById(new ProcedureCode(code)).orElseThrow();
            procedure.cut(1, ProcedureFixtures.DECISION);
            procedures.saveAndFlush(procedure);
            RegistryStandIn.moves(type, "SUSPENDED", 2);
            awaitSomebodyWaitingForALock();
        });
        RegistryStandIn.awaitHandled(jdbc, type, 2);

        var procedure = procedures.findById(new ProcedureCode(code)).orElseThrow();
        assertThat(ProcedureFixtures.statusesOf(procedure))
                .containsExactly(ComponentStatus.CUT, ComponentStatus.REQUIRED);
        assertThat(procedure.simplifiedOn())
                .as("one paper is cut, and taking back the other candidate makes nothing simpler")
                .isNull();
    }

    private void awaitSomebodyWaitingForALock() {
        await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single());
    }

    private static void awaitOn(CountDownLatch start) {
        try {
            assertThat(start.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private Api officer() {
        return Api.at(port).as(ProcedureTokens.procedureOfficer());
    }
}
