package vn.gov.directive24.registry.publication.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.FIRST;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.KEY;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.chain;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.file;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.key;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.list;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.retired;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListVerificationTests {

    private static final ListVerification OURS = trusting(KEY);

    @Test
    void findsNothingWrongWithAChainAsItWasPublished() {
        var report = OURS.check(List.of(chain(4, KEY)));

        assertThat(report.intact()).isTrue();
        assertThat(report.originProved()).isTrue();
        assertThat(report.lists()).extracting(Verdict::number).containsExactly(1, 2, 3, 4);
        assertThat(report.lists()).extracting(Verdict::outcome).containsOnly(Outcome.INTACT);
    }

    /** Every byte of a file, each turned into another: none of them goes unseen, and none is taken for a thing it is not. */
    @Test
    void seesEveryByteThatIsAnother() {
        var original = chain(1, KEY)[0].bytes();
        var seen = new HashSet<Outcome>();
        for (var at = 0; at < original.length; at++) {
            for (var flip : new int[] {1, 2, 0x10, 0x80}) {
                var changed = original.clone();
                changed[at] ^= (byte) flip;
                var verdict = only(OURS.check(List.of(new SuppliedFile("changed.json", changed))));
                assertThat(verdict.outcome())
                        .as("byte %d, bit %x: %s", at, flip, verdict.detail())
                        .isIn(EnumSet.of(Outcome.CHANGED, Outcome.WRONG_SIGNATURE));
                seen.add(verdict.outcome());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Outcome.CHANGED, Outcome.WRONG_SIGNATURE);
    }

    /** The last letter of a signature has four bits that say nothing, and lenient readers skip what is no Base64. */
    @Test
    void seesAnotherSpellingOfTheSameSignature() {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var original = new String(chain(1, KEY)[0].bytes(), UTF_8);
        var head = original.substring(0, original.length() - 3);
        var last = original.charAt(original.length() - 3);
        var same = alphabet.charAt(alphabet.indexOf(last) + 1);

        for (var spelling : List.of(head + same + "\"}", head + last + "@\"}", head + last + "=\"}")) {
            assertThat(only(OURS.check(List.of(new SuppliedFile("list.json", spelling.getBytes(UTF_8)))))
                            .outcome())
                    .as(spelling.substring(spelling.length() - 8))
                    .isEqualTo(Outcome.CHANGED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            a letter of a name,      Giấy khai sinh,   Giấy khai sinX,   CHANGED
            a figure,                '"number":1',     '"number":2',     CHANGED
            a space,                 '"types":[',      '"types": [',     CHANGED
            the beginning,           '{"list":',       '{"lisT":',       CHANGED
            the end,                 '"}',             '"} ',            CHANGED
            the word before the seal,'"seal"',         '"sael"',         CHANGED
            """)
    void namesAChangeAsOne(String what, String from, String to, Outcome outcome) {
        var text = new String(chain(1, KEY)[0].bytes(), UTF_8);
        var at = text.lastIndexOf(from);
        var changed = text.substring(0, at) + to + text.substring(at + from.length());

        var verdict = only(OURS.check(List.of(new SuppliedFile("list.json", changed.getBytes(UTF_8)))));

        assertThat(verdict.outcome()).as(verdict.detail()).isEqualTo(outcome);
    }

    @Test
    void saysWhichByteWhenItKnowsTheOriginal() {
        var original = chain(1, KEY)[0].bytes();
        var changed = original.clone();
        changed[100] ^= 1;

        var verdict = only(ListVerification.with(new KeyRing(List.of(KEY)), _ -> Optional.of(original))
                .check(List.of(new SuppliedFile("list.json", changed))));

        assertThat(verdict.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(verdict.detail()).contains("byte 101 of the file");
    }

    @Test
    void knowsAnotherListUnderTheSameNumber() {
        var other = file(1, list(1, null, "Giấy khai tử"), null, KEY, FIRST);

        var verdict = only(ListVerification.with(new KeyRing(List.of(KEY)), _ -> Optional.of(chain(1, KEY)[0].bytes()))
                .check(List.of(other)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.OUT_OF_CHAIN);
    }

    @Test
    void namesTheListThatIsMissing() {
        var files = chain(5, KEY);

        var report = OURS.check(List.of(files[0], files[1], files[4]));

        assertThat(report.intact()).isFalse();
        assertThat(report.lists()).extracting(Verdict::outcome).containsOnly(Outcome.INTACT);
        assertThat(report.chain()).extracting(ChainFault::outcome).containsOnly(Outcome.GAP);
        assertThat(report.chain()).extracting(ChainFault::number).containsExactly(3, 4);
    }

    @Test
    void namesTheListThatDoesNotFollowTheOneBefore() {
        var files = chain(3, KEY);
        var instead = list(2, "0000", "Giấy phép lái xe");
        files[1] = file(2, instead, "0000", KEY, FIRST);

        var report = OURS.check(List.of(files));

        assertThat(report.lists()).extracting(Verdict::outcome).containsOnly(Outcome.INTACT);
        assertThat(report.chain()).extracting(ChainFault::outcome).containsOnly(Outcome.OUT_OF_CHAIN);
        assertThat(report.chain()).extracting(ChainFault::number).containsExactly(2, 3);
    }

    @Test
    void refusesTwoListsWithOneNumber() {
        var files = chain(2, KEY);
        var twin = file(2, list(2, "0000", "Thẻ"), "0000", KEY, FIRST);

        var report = OURS.check(List.of(files[0], files[1], twin));

        assertThat(report.chain()).extracting(ChainFault::outcome).contains(Outcome.OUT_OF_CHAIN);
    }

    @Test
    void takesWhatAKeySignedBeforeItWasRetiredAndNothingAfter() {
        var list = list(1, null, "Giấy khai sinh");
        var before = file(1, list, null, KEY, FIRST);
        var after = file(1, list, null, KEY, FIRST.plusSeconds(1));
        var ring = trusting(retired(KEY, FIRST));

        assertThat(only(ring.check(List.of(before))).outcome()).isEqualTo(Outcome.INTACT);
        assertThat(only(ring.check(List.of(after))).outcome()).isEqualTo(Outcome.RETIRED_KEY);
    }

    @Test
    void tellsAKeyThatNobodyTrustsFromAWrongSignature() {
        var stranger = key();
        var foreign = chain(1, stranger)[0];
        var own = new String(chain(1, KEY)[0].bytes(), UTF_8);
        var foreignText = new String(foreign.bytes(), UTF_8);
        // Our header and payload, and a signature that somebody else made.
        var forged = own.substring(0, own.lastIndexOf('.')) + foreignText.substring(foreignText.lastIndexOf('.'));

        assertThat(only(OURS.check(List.of(foreign))).outcome()).isEqualTo(Outcome.UNKNOWN_KEY);
        assertThat(only(OURS.check(List.of(new SuppliedFile("forged.json", forged.getBytes(UTF_8)))))
                        .outcome())
                .isEqualTo(Outcome.WRONG_SIGNATURE);
    }

    @Test
    void believesTheListsOwnKeysOnlyWhenNobodySaysWhichToTrust() {
        var report = ListVerification.withTheirOwnKeys().check(List.of(chain(2, key())));

        assertThat(report.intact()).isTrue();
        assertThat(report.originProved()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "hello", "'{\"keys\":[]}'", "'{\"list\":{},\"seal\":\"\"}'", "'[1,2]'"})
    void doesNotTakeSomethingElseForAList(String text) {
        assertThat(only(OURS.check(List.of(new SuppliedFile("x", text.getBytes(UTF_8)))))
                        .outcome())
                .isEqualTo(Outcome.NOT_A_LIST);
    }

    @Test
    void readsTheKeysAsTheyArePublished() {
        var jwks = "{\"keys\":[%s]}".formatted(retired(KEY, FIRST).toPublicJWK().toJSONString());

        var report = ListVerification.with(KeyRing.read(jwks.getBytes(UTF_8))).check(List.of(chain(1, KEY)));

        assertThat(only(report).outcome()).isEqualTo(Outcome.RETIRED_KEY);
    }

    private static ListVerification trusting(OctetKeyPair... keys) {
        return ListVerification.with(new KeyRing(Arrays.asList(keys)));
    }

    private static Verdict only(Report report) {
        assertThat(report.lists()).hasSize(1);
        return report.lists().getFirst();
    }
}
