package vn.gov.directive24.registry.publication.seal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
                    "%s table of list %d of %s, by the seal of that list, signed at %s with the key %s"
                            .formatted(
                                    sha256.equals(seal.csv()) ? "CSV" : "XLSX",
                                    seal.number(),
                                    seal.month(),
                                    seal.signedAt(),
                                    list.keyId()));
        }
        var published = originals == null ? null : originals.withTable(sha256).orElse(null);
        return published == null
                ? Verdict.of(
                        table.name(),
                        Outcome.NOT_ITS_TABLE,
                        originals == null
                                ? "No list beside it that is intact has this table: it was changed, its list is not here, or its list was sealed without its tables."
                                : "The registry has published no list with this table.")
                : Verdict.ofTable(
                        table.name(),
                        published,
                        sha256,
                        "table of list %d as the registry published it".formatted(published));
    }
}
