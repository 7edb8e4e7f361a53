package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.publication.seal.Remark.Kind;

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
                    ? Verdict.of(supplied.name(), Outcome.NOT_SEALED, Remark.of(Kind.NO_SEAL))
                    : Verdict.of(supplied.name(), Outcome.NOT_A_LIST, Remark.of(Kind.NO_LIST));
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
        return Verdict.of(supplied.name(), beside.outcome(), read.seal(), sha256, read.keyId(), beside.remarks());
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
            return Finding.of(Outcome.NOT_PUBLISHED, Kind.NEVER_PUBLISHED, seal.number(), originals.last());
        }
        var differs = Arrays.mismatch(supplied, original);
        return switch (finding.outcome()) {
            case INTACT ->
                differs < 0 ? finding : Finding.of(Outcome.OUT_OF_CHAIN, Kind.OTHER_PUBLISHED, seal.number());
            case CHANGED -> differs < 0 ? finding.and(Kind.HELD_ALIKE) : finding.and(Kind.FIRST_BYTE, differs + 1);
            default -> finding.and(differs < 0 ? Kind.AS_PUBLISHED : Kind.NOT_AS_PUBLISHED, seal.number());
        };
    }

    /** @param list absent when what is left of the file has not a list's form */
    private static Finding finding(
            ReadSeal read, @Nullable OctetKeyPair key, byte @Nullable [] list, @Nullable String sha256) {
        var seal = read.seal();
        if (key == null) {
            return Finding.of(Outcome.UNKNOWN_KEY, Kind.KEY_NOT_TRUSTED, read.keyId());
        }
        if (!read.isSignedWith(key)) {
            return Finding.of(Outcome.WRONG_SIGNATURE, Kind.NOT_MADE_WITH_KEY, read.keyId());
        }
        if (list == null || sha256 == null) {
            return Finding.of(Outcome.CHANGED, Kind.ONLY_SEAL_LEFT, seal.number());
        }
        var retired = instant(key.getExpirationTime());
        if (retired != null && seal.signedAt().isAfter(retired)) {
            return Finding.of(Outcome.RETIRED_KEY, Kind.AFTER_KEY, seal.signedAt(), read.keyId(), retired);
        }
        var made = instant(key.getIssueTime());
        if (made != null && seal.signedAt().isBefore(made)) {
            return Finding.of(Outcome.BEFORE_KEY, Kind.BEFORE_KEY, seal.signedAt(), read.keyId(), made);
        }
        if (!seal.sha256().equals(sha256)) {
            return Finding.of(Outcome.CHANGED, Kind.OTHER_HASH, seal.number(), seal.sha256(), sha256);
        }
        if (!read.isWrittenAsPublished()) {
            return Finding.of(Outcome.CHANGED, Kind.SEAL_SPELT_OTHERWISE);
        }
        if (!ListHead.read(list).saysAs(seal)) {
            return Finding.of(Outcome.OUT_OF_CHAIN, Kind.SEAL_OF_ANOTHER, seal.number(), YearMonth.parse(seal.month()));
        }
        return new Finding(Outcome.INTACT, List.of());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private record Finding(Outcome outcome, List<Remark> remarks) {

        static Finding of(Outcome outcome, Kind kind, Object... values) {
            return new Finding(outcome, List.of(Remark.of(kind, values)));
        }

        Finding and(Kind kind, Object... values) {
            var more = new ArrayList<>(remarks);
            more.add(Remark.of(kind, values));
            return new Finding(outcome, more);
        }
    }
}
