package vn.gov.directive24.registry.publication.seal;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.publication.seal.Remark.Kind;

/** The tables for which the lists that were found intact answer: a table by itself carries no seal. */
final class Tables {

    private final @Nullable Originals originals;
    private final Map<String, ReadSeal> byHash = new HashMap<>();

    Tables(@Nullable Originals originals) {
        this.originals = originals;
    }

    void add(ReadSeal list) {
        if (list.seal().csv() != null) {
            byHash.put(list.seal().csv(), list);
        }
        if (list.seal().xlsx() != null) {
            byHash.put(list.seal().xlsx(), list);
        }
    }

    Verdict check(SuppliedFile table) {
        var sha256 = Sha256.of(table.bytes());
        var list = byHash.get(sha256);
        if (list != null) {
            var seal = list.seal();
            return Verdict.of(
                    table.name(),
                    Outcome.INTACT,
                    seal,
                    sha256,
                    list.keyId(),
                    List.of(Remark.of(
                            Kind.TABLE_BY_SEAL,
                            sha256.equals(seal.csv()) ? "CSV" : "XLSX",
                            seal.number(),
                            YearMonth.parse(seal.month()),
                            seal.signedAt(),
                            list.keyId())));
        }
        var published = originals == null ? null : originals.withTable(sha256).orElse(null);
        return published == null
                ? Verdict.of(
                        table.name(),
                        Outcome.NOT_ITS_TABLE,
                        Remark.of(originals == null ? Kind.TABLE_ALONE : Kind.TABLE_NEVER_PUBLISHED))
                : Verdict.ofTable(table.name(), published, sha256, Remark.of(Kind.TABLE_AS_PUBLISHED, published));
    }
}
