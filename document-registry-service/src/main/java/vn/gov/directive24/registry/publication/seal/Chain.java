package vn.gov.directive24.registry.publication.seal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.gov.directive24.registry.publication.seal.Remark.Kind;

/**
 * Whether genuine seals follow each other: numbers without a gap, each naming the hash of the one before, and times,
 * months and keys going forward only. Who has a key that signs no more can still make a list that names the last one's
 * hash and an early time; here it stands after a list that was signed later, or with another key, and so shows.
 */
final class Chain {

    private final TreeMap<Integer, ReadSeal> byNumber = new TreeMap<>();
    private final List<ChainFault> faults = new ArrayList<>();

    private Chain() {}

    static List<ChainFault> faults(List<ReadSeal> seals) {
        var chain = new Chain();
        seals.stream().sorted(Comparator.comparing(ReadSeal::compact)).forEach(chain::add);
        chain.follow();
        chain.faults.sort(Comparator.comparingInt(ChainFault::number));
        return List.copyOf(chain.faults);
    }

    private void add(ReadSeal read) {
        var number = read.seal().number();
        var other = byNumber.putIfAbsent(number, read);
        if (other != null && !other.compact().equals(read.compact())) {
            var isSameList = other.seal().sha256().equals(read.seal().sha256());
            fault(read.seal(), isSameList ? Kind.TWO_SEALS : Kind.TWO_LISTS, number);
        }
    }

    private void follow() {
        var laidDown = new HashSet<String>();
        ReadSeal before = null;
        for (var read : byNumber.values()) {
            var seal = read.seal();
            if (seal.number() == 1 && seal.previous() != null) {
                fault(seal, Kind.FIRST_NAMES_ONE_BEFORE, seal.previous());
            } else if (seal.number() > 1 && seal.previous() == null) {
                fault(seal, Kind.NAMES_NONE_BEFORE, seal.number());
            }
            if (before != null) {
                follow(before, read, laidDown);
            }
            before = read;
        }
    }

    /** @param laidDown ids of keys that signed earlier lists and after which another key has signed */
    private void follow(ReadSeal before, ReadSeal read, Set<String> laidDown) {
        var earlier = before.seal();
        var seal = read.seal();
        if (seal.number() > earlier.number() + 1) {
            faults.add(ChainFault.between(earlier.number(), seal.number()));
        } else if (seal.previous() != null && !Objects.equals(seal.previous(), earlier.sha256())) {
            fault(seal, Kind.NAMES_ANOTHER_BEFORE, seal.number(), seal.previous(), earlier.number(), earlier.sha256());
        }
        if (seal.signedAt().isBefore(earlier.signedAt())) {
            fault(seal, Kind.SIGNED_EARLIER, seal.number(), seal.signedAt(), earlier.number(), earlier.signedAt());
        }
        if (seal.month().compareTo(earlier.month()) < 0) {
            fault(
                    seal,
                    Kind.MONTH_EARLIER,
                    seal.number(),
                    YearMonth.parse(seal.month()),
                    earlier.number(),
                    YearMonth.parse(earlier.month()));
        }
        if (!read.keyId().equals(before.keyId())) {
            laidDown.add(before.keyId());
        }
        if (laidDown.contains(read.keyId())) {
            fault(seal, Kind.KEY_FOLLOWED, seal.number(), read.keyId());
        }
    }

    private void fault(Seal seal, Kind kind, Object... values) {
        faults.add(ChainFault.at(seal.number(), Remark.of(kind, values)));
    }
}
