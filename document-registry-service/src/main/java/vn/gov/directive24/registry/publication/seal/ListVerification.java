package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks published lists, one or a chain of them, with nothing but their bytes and the keys. */
public final class ListVerification {

    private final @Nullable KeyRing trusted;
    private final @Nullable Originals originals;

    private ListVerification(@Nullable KeyRing trusted, @Nullable Originals originals) {
        this.trusted = trusted;
        this.originals = originals;
    }

    public static ListVerification with(KeyRing trusted) {
        return new ListVerification(trusted, null);
    }

    /** For who has the lists as they were published: says which byte is another, and which list never was published. */
    public static ListVerification with(KeyRing trusted, Originals originals) {
        return new ListVerification(trusted, originals);
    }

    /** Believes the keys that the lists bring along: proves that nothing was changed, not who signed. */
    public static ListVerification withTheirOwnKeys() {
        return new ListVerification(null, null);
    }

    public Report check(List<SuppliedFile> files) {
        var verdicts = new ArrayList<Verdict>();
        var genuine = new ArrayList<ReadSeal>();
        var tables = new Tables(originals);
        for (var file : files) {
            if (!file.isTable()) {
                verdicts.add(check(file, genuine, tables));
            }
        }
        files.stream().filter(SuppliedFile::isTable).map(tables::check).forEach(verdicts::add);
        verdicts.sort(Comparator.comparing(Verdict::number, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Verdict::file));
        var chain = Chain.faults(genuine);
        var numbers = genuine.stream().mapToInt(read -> read.seal().number()).summaryStatistics();
        return new Report(
                !verdicts.isEmpty() && chain.isEmpty() && verdicts.stream().allMatch(Verdict::isIntact),
                trusted != null,
                List.copyOf(verdicts),
                chain,
                genuine.isEmpty() ? null : numbers.getMin(),
                genuine.isEmpty() ? null : numbers.getMax(),
                originals == null ? null : originals.last());
    }

    /** @param genuine takes the seals that were really made by their keys: the chain is theirs */
    private Verdict check(SuppliedFile supplied, List<ReadSeal> genuine, Tables tables) {
        var bytes = supplied.bytes();
        var file = SealedFile.read(bytes).orElse(null);
        var whole = file == null ? null : ReadSeal.read(file.seal()).orElse(null);
        var read = whole != null
                ? whole
                : SealedFile.sealIn(bytes).flatMap(ReadSeal::read).orElse(null);
        if (read == null) {
            return SealedFile.looksLikeOne(file == null ? bytes : file.list())
                    ? Verdict.of(
                            supplied.name(),
                            Outcome.NOT_SEALED,
                            "It has the look of a monthly list and no seal that can be read: nothing shows that it was ever signed.")
                    : Verdict.of(supplied.name(), Outcome.NOT_A_LIST, "It is not a published monthly list.");
        }
        var list = whole == null || file == null ? null : file.list();
        var sha256 = list == null ? null : Sha256.of(list);
        var key = read.keyIn(trusted).orElse(null);
        var finding = finding(read, key, list, sha256);
        if (finding.outcome() != Outcome.UNKNOWN_KEY && finding.outcome() != Outcome.WRONG_SIGNATURE) {
            genuine.add(read);
        }
        var beside = beside(bytes, read.seal(), finding);
        if (beside.outcome() == Outcome.INTACT) {
            tables.add(read);
        }
        return Verdict.of(supplied.name(), beside.outcome(), read.seal(), sha256, read.keyId(), beside.detail());
    }

    /** What the list that was published under this number says about it. */
    private Finding beside(byte[] supplied, Seal seal, Finding finding) {
        if (originals == null
                || finding.outcome() == Outcome.UNKNOWN_KEY
                || finding.outcome() == Outcome.WRONG_SIGNATURE) {
            return finding;
        }
        var original = originals.of(seal.number()).orElse(null);
        if (original == null) {
            return new Finding(
                    Outcome.NOT_PUBLISHED,
                    "It is signed with a key of the registry, and the registry has published no list %d; its last is %d."
                            .formatted(seal.number(), originals.last()));
        }
        var differs = Arrays.mismatch(supplied, original);
        return switch (finding.outcome()) {
            case INTACT ->
                differs < 0
                        ? finding
                        : new Finding(
                                Outcome.OUT_OF_CHAIN,
                                "Another list was published with the number %d.".formatted(seal.number()));
            case CHANGED ->
                finding.and(
                        differs < 0
                                ? "So is what the registry holds."
                                : "The first byte that differs from what was published is byte %d of the file."
                                        .formatted(differs + 1));
            default ->
                differs < 0
                        ? finding.and(
                                "It is byte for byte list %d as the registry published it.".formatted(seal.number()))
                        : finding.and("It is not list %d as the registry published it.".formatted(seal.number()));
        };
    }

    /** @param list absent when what is left of the file has not a list's form */
    private static Finding finding(
            ReadSeal read, @Nullable OctetKeyPair key, byte @Nullable [] list, @Nullable String sha256) {
        var seal = read.seal();
        if (key == null) {
            return new Finding(
                    Outcome.UNKNOWN_KEY,
                    "It is signed with the key %s, which is not a trusted one.".formatted(read.keyId()));
        }
        if (!read.isSignedWith(key)) {
            return new Finding(
                    Outcome.WRONG_SIGNATURE, "The signature was not made with the key %s.".formatted(read.keyId()));
        }
        if (list == null || sha256 == null) {
            return new Finding(
                    Outcome.CHANGED,
                    "The seal of list %d is in it, and its beginning or its end is not that of a list."
                            .formatted(seal.number()));
        }
        var retired = instant(key.getExpirationTime());
        if (retired != null && seal.signedAt().isAfter(retired)) {
            return new Finding(
                    Outcome.RETIRED_KEY,
                    "It was signed at %s with the key %s, which is not believed after %s."
                            .formatted(seal.signedAt(), read.keyId(), retired));
        }
        var made = instant(key.getIssueTime());
        if (made != null && seal.signedAt().isBefore(made)) {
            return new Finding(
                    Outcome.BEFORE_KEY,
                    "It says that it was signed at %s with the key %s, which was made at %s."
                            .formatted(seal.signedAt(), read.keyId(), made));
        }
        if (!seal.sha256().equals(sha256)) {
            return new Finding(
                    Outcome.CHANGED,
                    "List %d was signed with the hash %s and has %s now."
                            .formatted(seal.number(), seal.sha256(), sha256));
        }
        if (!read.isWrittenAsPublished()) {
            return new Finding(Outcome.CHANGED, "The seal is written otherwise than it was published.");
        }
        if (!ListHead.read(list).saysAs(seal)) {
            return new Finding(
                    Outcome.OUT_OF_CHAIN,
                    "Its seal is that of list %d of %s, and the list says something else of itself."
                            .formatted(seal.number(), seal.month()));
        }
        return new Finding(Outcome.INTACT, null);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private record Finding(Outcome outcome, @Nullable String detail) {

        Finding and(String more) {
            return new Finding(outcome, detail == null ? more : detail + " " + more);
        }
    }
}
