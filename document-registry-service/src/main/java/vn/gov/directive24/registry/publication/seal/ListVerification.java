package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks published lists, one or a chain of them, with nothing but their bytes and the keys. */
public final class ListVerification {

    private final @Nullable KeyRing trusted;
    private final Originals originals;

    private ListVerification(@Nullable KeyRing trusted, Originals originals) {
        this.trusted = trusted;
        this.originals = originals;
    }

    public static ListVerification with(KeyRing trusted) {
        return new ListVerification(trusted, _ -> Optional.empty());
    }

    /** For who has the lists as they were published, and so can say which byte is another. */
    public static ListVerification with(KeyRing trusted, Originals originals) {
        return new ListVerification(trusted, originals);
    }

    /** Believes the keys that the lists bring along: proves that nothing was changed, not who signed. */
    public static ListVerification withTheirOwnKeys() {
        return new ListVerification(null, _ -> Optional.empty());
    }

    public Report check(List<SuppliedFile> files) {
        var verdicts = new ArrayList<Verdict>();
        var seals = new ArrayList<Seal>();
        files.forEach(file -> verdicts.add(check(file, seals)));
        verdicts.sort(Comparator.comparing(Verdict::number, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Verdict::file));
        var chain = chain(seals);
        var intact = !verdicts.isEmpty() && chain.isEmpty() && verdicts.stream().allMatch(Verdict::isIntact);
        return new Report(intact, trusted != null, List.copyOf(verdicts), chain);
    }

    /** @param genuine takes the seals that were really made by their keys: the chain is theirs */
    private Verdict check(SuppliedFile supplied, List<Seal> genuine) {
        var name = supplied.name();
        var file = SealedFile.read(supplied.bytes()).orElse(null);
        if (file == null) {
            return SealedFile.looksLikeOne(supplied.bytes())
                    ? Verdict.of(name, Outcome.CHANGED, "Its beginning or its end is not that of a list.")
                    : Verdict.of(name, Outcome.NOT_A_LIST, "It is not a published monthly list.");
        }
        var read = ReadSeal.read(file.seal()).orElse(null);
        if (read == null) {
            return SealedFile.looksLikeOne(file.list())
                    ? Verdict.of(name, Outcome.WRONG_SIGNATURE, "Its seal is damaged or is none.")
                    : Verdict.of(name, Outcome.NOT_A_LIST, "It is not a published monthly list.");
        }
        var sha256 = Sha256.of(file.list());
        var key = read.keyIn(trusted).orElse(null);
        var finding = finding(file, read, key, sha256);
        if (key != null && finding.outcome() != Outcome.WRONG_SIGNATURE) {
            genuine.add(read.seal());
        }
        var beside = key == null ? finding : beside(supplied.bytes(), read.seal(), finding);
        return Verdict.of(name, beside.outcome(), read.seal(), sha256, read.keyId(), beside.detail());
    }

    /** What the list that was published under this number says about it. */
    private Finding beside(byte[] supplied, Seal seal, Finding finding) {
        if (finding.outcome() != Outcome.INTACT && finding.outcome() != Outcome.CHANGED) {
            return finding;
        }
        var original = originals.of(seal.number()).orElse(null);
        var differs = original == null ? -1 : Arrays.mismatch(supplied, original);
        if (differs < 0) {
            return finding;
        }
        return finding.outcome() == Outcome.CHANGED
                ? new Finding(
                        Outcome.CHANGED,
                        "%s The first byte that differs from what was published is byte %d of the file."
                                .formatted(finding.detail(), differs + 1))
                : new Finding(
                        Outcome.OUT_OF_CHAIN,
                        "Another list was published with the number %d.".formatted(seal.number()));
    }

    private static Finding finding(SealedFile file, ReadSeal read, @Nullable OctetKeyPair key, String sha256) {
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
        var retired = retirement(key);
        if (retired != null && seal.signedAt().isAfter(retired)) {
            return new Finding(
                    Outcome.RETIRED_KEY,
                    "It was signed at %s with the key %s, which was retired at %s."
                            .formatted(seal.signedAt(), read.keyId(), retired));
        }
        if (!seal.sha256().equals(sha256)) {
            return new Finding(
                    Outcome.CHANGED,
                    "List %d was signed with the hash %s and has %s now."
                            .formatted(seal.number(), seal.sha256(), sha256));
        }
        if (!read.isWrittenAsEver(file.seal())) {
            return new Finding(Outcome.CHANGED, "The seal is written otherwise than it was published.");
        }
        return new Finding(Outcome.INTACT, null);
    }

    private static @Nullable Instant retirement(OctetKeyPair key) {
        return key.getExpirationTime() == null ? null : key.getExpirationTime().toInstant();
    }

    private static List<ChainFault> chain(List<Seal> seals) {
        var faults = new ArrayList<ChainFault>();
        var byNumber = new TreeMap<Integer, Seal>();
        for (var seal : seals) {
            var other = byNumber.putIfAbsent(seal.number(), seal);
            if (other != null && !other.sha256().equals(seal.sha256())) {
                faults.add(new ChainFault(
                        Outcome.OUT_OF_CHAIN,
                        seal.number(),
                        "Two different lists carry the number %d.".formatted(seal.number())));
            }
        }
        Seal before = null;
        for (var seal : byNumber.values()) {
            if (before == null) {
                before = seal;
                continue;
            }
            for (var missing = before.number() + 1; missing < seal.number(); missing++) {
                faults.add(new ChainFault(
                        Outcome.GAP,
                        missing,
                        "List %d is missing between %d and %d.".formatted(missing, before.number(), seal.number())));
            }
            if (seal.number() == before.number() + 1 && !before.sha256().equals(seal.previous())) {
                faults.add(new ChainFault(
                        Outcome.OUT_OF_CHAIN,
                        seal.number(),
                        "List %d names %s as the list before, and list %d is %s."
                                .formatted(seal.number(), seal.previous(), before.number(), before.sha256())));
            }
            before = seal;
        }
        faults.sort(Comparator.comparingInt(ChainFault::number));
        return List.copyOf(faults);
    }

    /** The files as they were published, by number. */
    @FunctionalInterface
    public interface Originals {
        Optional<byte[]> of(int number);
    }

    private record Finding(Outcome outcome, @Nullable String detail) {}
}
