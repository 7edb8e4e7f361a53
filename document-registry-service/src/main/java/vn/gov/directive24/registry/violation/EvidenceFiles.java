package vn.gov.directive24.registry.violation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files of reports, each in slices that are encrypted with the key of its report. */
@Component
class EvidenceFiles {

    private static final int SLICE = 1024 * 1024;

    private final ReportVault vault;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EvidenceFiles(ReportVault vault, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** In the order in which they came; none after the erasure. */
    List<EvidenceFile> of(Receipt receipt) {
        return vault.keyOf(receipt)
                .map(key -> jdbc.sql("""
                                select number, description from violation_evidence
                                where receipt = :receipt and description is not null order by number
                                """)
                        .param("receipt", receipt.value())
                        .query((row, _) -> json.readValue(
                                key.decrypt(row.getBytes("description"), place(row.getInt("number"))),
                                EvidenceFile.class))
                        .list())
                .orElse(List.of());
    }

    void add(Receipt receipt, EvidenceFile file, byte[] content) {
        var key = vault.keyOf(receipt).orElseThrow();
        jdbc.sql("""
                        insert into violation_evidence (receipt, number, added_on, added_at, description)
                        values (:receipt, :number, :day, :now, :description)
                        """)
                .param("receipt", receipt.value())
                .param("number", file.number())
                .param("day", file.addedOn())
                .param("now", OffsetDateTime.now(clock))
                .param("description", key.encrypt(json.writeValueAsBytes(file), place(file.number())))
                .update();
        for (var slice = 0; slice < slices(content.length); slice++) {
            var from = slice * SLICE;
            jdbc.sql("""
                            insert into violation_evidence_slice (receipt, number, slice, content)
                            values (:receipt, :number, :slice, :content)
                            """)
                    .param("receipt", receipt.value())
                    .param("number", file.number())
                    .param("slice", slice)
                    .param(
                            "content",
                            key.encrypt(
                                    Arrays.copyOfRange(content, from, Math.min(content.length, from + SLICE)),
                                    place(file.number(), slice)))
                    .update();
        }
    }

    /** Fetches and decrypts one slice at a time as it is read, so that no file lies in memory whole. */
    InputStream content(Receipt receipt, EvidenceFile file) {
        var key = vault.keyOf(receipt).orElseThrow();
        var slices = slices(file.bytes());
        return new SequenceInputStream(new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < slices;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(slice(receipt, key, file.number(), next++));
            }
        });
    }

    private byte[] slice(Receipt receipt, ReportKey key, int number, int slice) {
        return jdbc.sql("""
                        select content from violation_evidence_slice
                        where receipt = :receipt and number = :number and slice = :slice
                        """)
                .param("receipt", receipt.value())
                .param("number", number)
                .param("slice", slice)
                .query((row, _) -> key.decrypt(row.getBytes("content"), place(number, slice)))
                .single();
    }

    /** Nothing is left of it but that it was there. */
    void withdraw(Receipt receipt, int number, LocalDate today) {
        forget(receipt, "number = :number", number);
        jdbc.sql("""
                        update violation_evidence set withdrawn_on = :today
                        where receipt = :receipt and number = :number
                        """)
                .param("today", today)
                .param("receipt", receipt.value())
                .param("number", number)
                .update();
    }

    void erase(Receipt receipt) {
        forget(receipt, "number > :number", 0);
    }

    private void forget(Receipt receipt, String which, int number) {
        for (var statement : List.of(
                "delete from violation_evidence_slice where receipt = :receipt and ",
                "update violation_evidence set description = null, added_at = null where receipt = :receipt and ")) {
            jdbc.sql(statement + which)
                    .param("receipt", receipt.value())
                    .param("number", number)
                    .update();
        }
    }

    private static int slices(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, SLICE));
    }

    private static String place(int number) {
        return "evidence/" + number;
    }

    private static String place(int number, int slice) {
        return "evidence/%d/%d".formatted(number, slice);
    }
}
