package vn.gov.directive24.common.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditEntryTests {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2025-10-15T08:30:00.123456+07:00");
    private static final AuditEntry ENTRY = entry("officer", "BCA", "note-written", "N-1", "{\"a\": 1}", "4bf92f");

    static Stream<AuditEntry> entriesThatDifferInOneField() {
        return Stream.of(
                new AuditEntry(2, AT, "officer", "BCA", "note-written", "N-1", "{\"a\": 1}", "4bf92f"),
                new AuditEntry(1, AT.plusNanos(1_000), "officer", "BCA", "note-written", "N-1", "{\"a\": 1}", "4bf92f"),
                entry("another", "BCA", "note-written", "N-1", "{\"a\": 1}", "4bf92f"),
                entry("officer", "BTC", "note-written", "N-1", "{\"a\": 1}", "4bf92f"),
                entry("officer", null, "note-written", "N-1", "{\"a\": 1}", "4bf92f"),
                entry("officer", "BCA", "note-read", "N-1", "{\"a\": 1}", "4bf92f"),
                entry("officer", "BCA", "note-written", "N-2", "{\"a\": 1}", "4bf92f"),
                entry("officer", "BCA", "note-written", "N-1", "{\"a\": 2}", "4bf92f"),
                entry("officer", "BCA", "note-written", "N-1", "{\"a\": 1}", "4bf92e"),
                entry("officer", "BCA", "note-written", "N-1", "{\"a\": 1}", null));
    }

    @ParameterizedTest
    @MethodSource("entriesThatDifferInOneField")
    void hasAnotherHashWhenAFieldChanges(AuditEntry changed) {
        assertThat(hash(changed)).isNotEqualTo(hash(ENTRY));
    }

    @Test
    void hasAnotherHashBehindAnotherRow() {
        var previous = new byte[32];
        previous[31] = 1;

        assertThat(ENTRY.hashAfter(previous)).isNotEqualTo(hash(ENTRY));
    }

    @Test
    void tellsAbsentFromEmpty() {
        assertThat(hash(entry("officer", null, "read", "N-1", "", null)))
                .isNotEqualTo(hash(entry("officer", "", "read", "N-1", "", null)));
        assertThat(hash(entry("officer", "", "read", "N-1", "", null)))
                .isNotEqualTo(hash(entry("officer", "", "read", "N-1", "", "")));
    }

    @Test
    void hasAnotherHashWhenTextMovesIntoTheNextField() {
        assertThat(hash(entry("officerB", "CA", "read", "N-1", "", null)))
                .isNotEqualTo(hash(entry("officer", "BCA", "read", "N-1", "", null)));
        assertThat(hash(entry("officer", "BCA", "read", "", "N-1", null)))
                .isNotEqualTo(hash(entry("officer", "BCA", "read", "N-1", "", null)));
    }

    @Test
    void hasTheSameHashInEveryZone() {
        var inUtc = new AuditEntry(
                1,
                AT.withOffsetSameInstant(ZoneOffset.UTC),
                "officer",
                "BCA",
                "note-written",
                "N-1",
                "{\"a\": 1}",
                "4bf92f");

        assertThat(hash(inUtc)).isEqualTo(hash(ENTRY)).hasSize(32);
    }

    private static AuditEntry entry(
            String actor,
            @Nullable String agency,
            String action,
            String subject,
            String detail,
            @Nullable String trace) {
        return new AuditEntry(1, AT, actor, agency, action, subject, detail, trace);
    }

    private static byte[] hash(AuditEntry entry) {
        return entry.hashAfter(AuditEntry.BEGINNING);
    }
}
