package vn.gov.directive24.common.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.security.KeyPair;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.audit.AuditVerification.Broken;
import vn.gov.directive24.common.audit.AuditVerification.Result;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.cluster.ClusterLocks;
import vn.gov.directive24.common.testapp.PlatformSchema;
import vn.gov.directive24.common.time.TimeAutoConfiguration;

/** What the trail proves, and against whom: the attacker here owns the schema. */
class AuditChainIT {

    private final HikariDataSource pool = PlatformSchema.fresh("audit").newPool();
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final KeyPair keys = AuditKeyFile.load(null);
    private final AuditSigner signer = new AuditSigner(jdbc, keys, Clock.system(TimeAutoConfiguration.VIET_NAM));
    private final ClusterLock locks = ClusterLocks.of(jdbc, new TransactionTemplate(new JdbcTransactionManager(pool)));
    private final AuditChain chain = new AuditChain(jdbc, new JdbcTemplate(pool), locks, signer);
    private final AuditVerification verification = new AuditVerification(jdbc);

    /** Ten rows, sealed at the fifth and at the tenth. */
    @BeforeEach
    void writeATrail() {
        write(1, 5);
        chain.seal();
        write(6, 10);
        chain.seal();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void isIntactAsItWasWritten() {
        var result = verification.verify(1, null);

        assertThat(result.firstBroken()).isNull();
        assertThat(result.intact()).isTrue();
        assertThat(result.to()).isEqualTo(10);
        assertThat(result.checked()).isEqualTo(10);
        assertThat(result.seals()).isEqualTo(2);
    }

    @Test
    void chainsABacklogInTransactionsThatEnd() {
        write(11, 20);

        new AuditChain(jdbc, new JdbcTemplate(pool), locks, signer, 4).chain();

        assertThat(jdbc.sql("select count(*) from audit_chain where position > 10 group by xmin order by min(position)")
                        .query(Long.class)
                        .list())
                .containsExactly(4L, 4L, 2L);
        assertThat(verification.verify(1, null).intact()).isTrue();
    }

    @Test
    void leavesWhatIsTooMuchForOneRunToTheNext() {
        write(11, 40);
        var chainOfOne = new AuditChain(jdbc, new JdbcTemplate(pool), locks, signer, 1);

        chainOfOne.chain();
        assertThat(verification.verify(1, null).pending()).isEqualTo(5);
        chainOfOne.chain();

        assertThat(verification.verify(1, null))
                .returns(0L, Result::pending)
                .returns(40L, Result::checked)
                .returns(true, Result::intact);
    }

    @Test
    void saysHowFarTheSealsReachAndHowManyRowsWait() {
        write(11, 12);
        chain.chain();
        write(13, 15);

        assertThat(verification.verify(1, null))
                .returns(true, Result::intact)
                .returns(12L, Result::to)
                .returns(10L, Result::sealedTo)
                .returns(3L, Result::pending);
    }

    @Test
    void namesARowThatWaitsTooLong() {
        write(11, 12);
        jdbc.sql("alter table audit_pending disable trigger user").update();
        jdbc.sql("update audit_pending set since = now() - interval '6 minutes' where entry_id = " + entryWritten(12))
                .update();

        var broken = Objects.requireNonNull(verification.verify(1, null).firstBroken());

        assertThat(broken.position()).isEqualTo(11);
        assertThat(broken.entry()).isEqualTo(entryWritten(12));
        assertThat(broken.reason()).startsWith("The row has waited for its place in the chain since ");
    }

    @Test
    void namesARowThatWasTakenOutOfTheQueue() {
        write(11, 12);
        jdbc.sql("delete from audit_pending where entry_id = " + entryWritten(11))
                .update();
        chain.chain();

        assertBroken(12, "The row was taken out of the chain, or kept from it.");
    }

    @Test
    void missesATailThatWasCutOffAboveTheLastSeal() {
        write(11, 13);
        chain.chain();
        tamper("audit_chain", "delete from audit_chain where position > 11");

        assertBroken(12, "The row was taken out of the chain, or kept from it.");
        assertThat(verification.verify(1, 11L).intact()).isFalse();
        assertThat(verification.verify(1, 10L).intact()).isTrue();
    }

    @Test
    void isIntactInEachPart() {
        for (var from = 1; from <= 10; from++) {
            for (var to = from; to <= 10; to++) {
                var result = verification.verify(from, (long) to);
                assertThat(result.intact()).as("%d to %d: %s", from, to, result).isTrue();
                assertThat(result.checked()).isEqualTo(to - from + 1);
            }
        }
    }

    @Test
    void isNotBrokenByAQuestionThatGoesBeyondItsEnd() {
        assertThat(verification.verify(1, 1_000L).intact()).isTrue();
        assertThat(verification.verify(500, null).intact()).isTrue();
    }

    @Test
    void chainsRowsWhereverTheOthersAre() {
        write(11, 12);
        chain.chain();
        chain.chain();

        assertThat(verification.verify(1, null).checked()).isEqualTo(12);
        assertThat(jdbc.sql("select count(*) from audit_pending")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"audit_entry, actor", "audit_chain, hash", "audit_checkpoint, hash"})
    void refusesUpdatesAndDeletions(String table, String column) {
        for (var change : List.of(
                "update %s set %s = %s".formatted(table, column, column),
                "delete from %s".formatted(table),
                "truncate %s cascade".formatted(table))) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update())
                    .withMessageContaining("append-only");
        }
        assertThat(verification.verify(1, null).intact()).isTrue();
    }

    @Test
    void letsTheQueueShrinkByChainingOnly() {
        write(11, 12);

        for (var change : List.of("update audit_pending set since = now()", "truncate audit_pending")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update())
                    .withMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "actor, 'somebody else'",
        "agency, P01",
        "action, note-read",
        "subject, N-100",
        "detail, '{}'",
        "trace_id, 0000",
        "at, 2025-01-01T00:00:00Z"
    })
    void namesARowThatWasChanged(String column, String value) {
        tamper(
                "audit_entry",
                "update audit_entry set %s = cast('%s' as %s) where id = %d"
                        .formatted(column, value, column.equals("at") ? "timestamptz" : "text", entryAt(4)));

        assertBroken(4, "The row was changed after it was written.");
    }

    @Test
    void namesTheRowBehindARewrittenHash() {
        tamper("audit_entry", "update audit_entry set actor = 'x' where id = " + entryAt(3));
        tamper("audit_chain", "update audit_chain set hash = '\\x00' where position = 3");

        assertBroken(3, "The row was changed after it was written.");
    }

    @Test
    void namesAChainRowThatWasDeleted() {
        tamper("audit_chain", "delete from audit_chain where position = 4");

        assertBroken(4, "The row is missing.");
    }

    @Test
    void namesAnEntryThatWasDeleted() {
        tamper(
                "audit_entry",
                "alter table audit_chain drop constraint audit_chain_entry_id_fkey",
                "delete from audit_entry where id = " + entryAt(4));

        assertBroken(4, "The audit row is missing.");
    }

    @Test
    void namesTheFirstOfSeveralBrokenRows() {
        tamper(
                "audit_entry",
                "update audit_entry set actor = 'x' where id in (%d, %d)".formatted(entryAt(8), entryAt(2)));

        assertBroken(2, "The row was changed after it was written.");
    }

    @Test
    void namesASealWhoseSignatureWasReplaced() {
        tamper("audit_checkpoint", """
                update audit_checkpoint set signature =
                    (select signature from audit_checkpoint where position = 10) where position = 5
                """);

        assertBroken(5, "The seal's signature is not valid.");
    }

    @Test
    void namesASealWhoseKeyIsNotTheOneItNames() {
        tamper("audit_key", "update audit_key set public_key = '\\x00'");

        assertBroken(5, "The seal's signature is not valid.");
    }

    @Test
    void namesASealWhoseKeyIsGone() {
        tamper(
                "audit_checkpoint",
                "alter table audit_checkpoint drop constraint audit_checkpoint_key_id_fkey",
                "delete from audit_key");

        assertBroken(5, "The seal's signature is not valid.");
    }

    @Test
    void namesTheFirstSealOfAChainThatWasWrittenAnew() {
        tamper("audit_entry", "update audit_entry set actor = 'x' where id = " + entryAt(4));
        tamper(
                "audit_chain",
                "delete from audit_chain where position > 3",
                "insert into audit_pending select id from audit_entry where id >= " + entryWritten(4));
        chain.chain();

        assertBroken(5, "The chain is not the one that was sealed.");
    }

    @Test
    void missesATailThatWasCutOffBelowASeal() {
        tamper("audit_chain", "delete from audit_chain where position > 7");

        assertBroken(8, "The row is missing.");
    }

    private void write(int first, int last) {
        for (var number = first; number <= last; number++) {
            jdbc.sql("""
                            with entry as (
                                insert into audit_entry (at, actor, agency, action, subject, detail, trace_id)
                                values (:at, 'officer', 'BCA', 'note-written', :subject, '{"text": "x"}', '4bf92f')
                                returning id)
                            insert into audit_pending (entry_id) select id from entry
                            """)
                    .param("at", OffsetDateTime.parse("2025-10-15T08:30:00.123456+07:00"))
                    .param("subject", "N-" + number)
                    .update();
        }
    }

    private long entryAt(long position) {
        return jdbc.sql("select entry_id from audit_chain where position = :position")
                .param("position", position)
                .query(Long.class)
                .single();
    }

    private long entryWritten(long number) {
        return jdbc.sql("select id from audit_entry order by id limit 1 offset :before")
                .param("before", number - 1)
                .query(Long.class)
                .single();
    }

    /** The schema's owner may switch the triggers off, and take away the foreign keys. */
    private void tamper(String table, String... changes) {
        jdbc.sql("alter table %s disable trigger user".formatted(table)).update();
        if (table.equals("audit_chain")) {
            jdbc.sql("alter table audit_checkpoint drop constraint audit_checkpoint_position_fkey")
                    .update();
        }
        for (var change : changes) {
            jdbc.sql(change).update();
        }
        jdbc.sql("alter table %s enable trigger user".formatted(table)).update();
    }

    private void assertBroken(long position, String reason) {
        var result = verification.verify(1, null);

        assertThat(result.intact()).isFalse();
        assertThat(result.firstBroken())
                .extracting(Broken::position, Broken::reason)
                .containsExactly(position, reason);
    }
}
