package vn.gov.directive24.registry.publication.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.FIRST;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.KEY;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.after;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.chain;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.file;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.key;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.list;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.made;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.retired;
import static vn.gov.directive24.registry.publication.seal.SealFixtures.signed;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListVerificationTests {

    private static final ListVerification OURS = trusting(KEY);

    /** What a changed byte may turn a list into; a damaged seal may be none any more. */
    private static final Set<Outcome> CHANGES =
            EnumSet.of(Outcome.CHANGED, Outcome.WRONG_SIGNATURE, Outcome.NOT_SEALED);

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
                        .isIn(CHANGES);
                seen.add(verdict.outcome());
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(CHANGES);
    }

    @Test
    void takesNoSealOfADayThatNoPageCanShow() {
        var hash = "0".repeat(64);

        assertThat(new Seal(1, "2025-10", hash, null, Instant.parse("9999-12-30T00:00:00Z")).number())
                .isEqualTo(1);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Seal(1, "2025-10", hash, null, Instant.MAX));
    }

    @Test
    void seesEveryByteThatWasPutInOrTakenOut() {
        var original = chain(1, KEY)[0].bytes();
        for (var at = 0; at <= original.length; at++) {
            for (var put : new byte[] {' ', '\n', 0, 'A', '=', '"'}) {
                var longer = new byte[original.length + 1];
                System.arraycopy(original, 0, longer, 0, at);
                longer[at] = put;
                System.arraycopy(original, at, longer, at + 1, original.length - at);
                assertThat(outcomeOf(longer)).as("%d put in at %d", put, at).isIn(CHANGES);
            }
            if (at < original.length) {
                var shorter = new byte[original.length - 1];
                System.arraycopy(original, 0, shorter, 0, at);
                System.arraycopy(original, at + 1, shorter, at, original.length - at - 1);
                assertThat(outcomeOf(shorter)).as("taken out at %d", at).isIn(CHANGES);
            }
        }
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

        var verdict = only(ListVerification.with(new KeyRing(List.of(KEY)), published(original))
                .check(List.of(new SuppliedFile("list.json", changed))));

        assertThat(verdict.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(verdict.detail()).contains("byte 101 of the file");
    }

    @Test
    void knowsAnotherListUnderTheSameNumber() {
        var other = file(1, list(1, null, "Giấy khai tử"), null, KEY, FIRST);

        var verdict = only(ListVerification.with(new KeyRing(List.of(KEY)), published(chain(1, KEY)[0].bytes()))
                .check(List.of(other)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.OUT_OF_CHAIN);
    }

    @Test
    void namesTheListThatIsMissing() {
        var files = chain(5, KEY);

        var report = OURS.check(List.of(files[0], files[1], files[4]));

        assertThat(report.intact()).isFalse();
        assertThat(report.lists()).extracting(Verdict::outcome).containsOnly(Outcome.INTACT);
        assertThat(report.chain()).singleElement().satisfies(gap -> {
            assertThat(gap.outcome()).isEqualTo(Outcome.GAP);
            assertThat(gap.number()).isEqualTo(3);
            assertThat(gap.to()).isEqualTo(4);
            assertThat(gap.detail()).isEqualTo("Lists 3 to 4 are missing between 2 and 5.");
        });
    }

    @Test
    void namesTwoThousandMillionMissingListsInOneSentence() {
        var hash = "0".repeat(64);
        var far = file(2_000_000_000, list(2_000_000_000, hash, "Thẻ"), hash, KEY, FIRST.plusSeconds(99_999));

        var report = OURS.check(List.of(chain(1, KEY)[0], far));

        assertThat(report.chain()).hasSize(1);
        assertThat(report.chain().getFirst().detail()).startsWith("Lists 2 to 1999999999 are missing");
    }

    @Test
    void saysWhichPieceOfTheChainItSaw() {
        var files = chain(4, KEY);

        var report = OURS.check(List.of(files[1], files[2]));

        assertThat(report.intact()).isTrue();
        assertThat(report.first()).isEqualTo(2);
        assertThat(report.last()).isEqualTo(3);
        assertThat(report.lastPublished()).isNull();
    }

    /** Who stole a key that was retired can name an early time, but not one after the lists that follow. */
    @Test
    void seesAListThatARetiredKeyAddedToTheEnd() {
        var second = key();
        var files = chain(2, KEY);
        var third = after(files[1], second, FIRST.plusSeconds(10 * 86_400));
        var added = after(third, KEY, FIRST.plusSeconds(3 * 86_400));
        var ring = trusting(retired(KEY, FIRST.plusSeconds(5 * 86_400)), second);

        assertThat(ring.check(List.of(files[0], files[1], third)).intact()).isTrue();
        var report = ring.check(List.of(files[0], files[1], third, added));

        assertThat(report.intact()).isFalse();
        assertThat(report.chain()).extracting(ChainFault::number).containsExactly(4, 4);
        assertThat(report.chain())
                .extracting(ChainFault::detail)
                .anySatisfy(detail -> assertThat(detail).contains("before list 3, signed at"))
                .anySatisfy(detail -> assertThat(detail).contains("after which another key has signed"));
    }

    @Test
    void seesAMonthThatGoesBack() {
        var files = chain(1, KEY);
        var previous = Sha256.of(SealedFile.read(files[0].bytes()).orElseThrow().list());
        var list = new String(list(2, previous, "Thẻ"), UTF_8)
                .replace("2025-11", "2025-08")
                .getBytes(UTF_8);
        var back = file(new Seal(2, "2025-08", Sha256.of(list), previous, FIRST.plusSeconds(999_999)), list, KEY);

        var report = OURS.check(List.of(files[0], back));

        assertThat(report.lists()).extracting(Verdict::outcome).containsOnly(Outcome.INTACT);
        assertThat(report.chain())
                .extracting(ChainFault::detail)
                .containsExactly("List 2 is of 2025-08, and list 1 before it of 2025-10.");
    }

    @Test
    void refusesAFirstListThatFollowsAndALaterOneThatDoesNot() {
        var hash = "a".repeat(64);

        assertThat(OURS.check(List.of(file(1, list(1, hash, "Thẻ"), hash, KEY, FIRST)))
                        .chain())
                .extracting(ChainFault::number)
                .containsExactly(1);
        assertThat(OURS.check(List.of(file(5, list(5, null, "Thẻ"), null, KEY, FIRST)))
                        .chain())
                .extracting(ChainFault::number)
                .containsExactly(5);
    }

    @Test
    void seesASealThatSpeaksOfAnotherList() {
        var list = list(2, "b".repeat(64), "Thẻ");
        var seals = List.of(
                new Seal(3, "2025-11", Sha256.of(list), "b".repeat(64), FIRST),
                new Seal(2, "2025-12", Sha256.of(list), "b".repeat(64), FIRST),
                new Seal(2, "2025-11", Sha256.of(list), "c".repeat(64), FIRST));

        for (var seal : seals) {
            assertThat(only(OURS.check(List.of(file(seal, list, KEY)))).outcome())
                    .as(seal.toString())
                    .isEqualTo(Outcome.OUT_OF_CHAIN);
        }
    }

    @Test
    void namesTheListThatDoesNotFollowTheOneBefore() {
        var files = chain(3, KEY);
        var instead = list(2, "0".repeat(64), "Giấy phép lái xe");
        files[1] = file(2, instead, "0".repeat(64), KEY, FIRST.plusSeconds(2 * 86_400));

        var report = OURS.check(List.of(files));

        assertThat(report.lists()).extracting(Verdict::outcome).containsOnly(Outcome.INTACT);
        assertThat(report.chain()).extracting(ChainFault::outcome).containsOnly(Outcome.OUT_OF_CHAIN);
        assertThat(report.chain()).extracting(ChainFault::number).containsExactly(2, 3);
    }

    @Test
    void refusesTwoListsWithOneNumber() {
        var files = chain(2, KEY);
        var twin = file(2, list(2, "0".repeat(64), "Thẻ"), "0".repeat(64), KEY, FIRST);

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
    void takesNothingThatAKeySignedBeforeItWasMade() {
        var list = list(1, null, "Giấy khai sinh");
        var ring = trusting(made(KEY, FIRST));

        assertThat(only(ring.check(List.of(file(1, list, null, KEY, FIRST)))).outcome())
                .isEqualTo(Outcome.INTACT);
        assertThat(only(ring.check(List.of(file(1, list, null, KEY, FIRST.minusSeconds(1)))))
                        .outcome())
                .isEqualTo(Outcome.BEFORE_KEY);
    }

    /** The keys' file of a forger: the genuine id, and beside it the forger's key. */
    @Test
    void refusesKeysUnderAnIdThatIsNotTheirThumbprint() {
        var forger = key();
        var borrowed = new OctetKeyPair.Builder(forger).keyID(KEY.getKeyID()).build();
        var jwks = "{\"keys\":[%s]}"
                .formatted(borrowed.toPublicJWK().toJSONString())
                .getBytes(UTF_8);

        assertThatExceptionOfType(KeyRing.NotKeys.class)
                .isThrownBy(() -> KeyRing.read(jwks))
                .withMessageContaining("has another thumbprint");
    }

    @Test
    void refusesKeysOfAnotherCurve() throws Exception {
        var other = new OctetKeyPairGenerator(Curve.X25519)
                .keyIDFromThumbprint(true)
                .generate();
        var jwks =
                "{\"keys\":[%s]}".formatted(other.toPublicJWK().toJSONString()).getBytes(UTF_8);

        assertThatExceptionOfType(KeyRing.NotKeys.class).isThrownBy(() -> KeyRing.read(jwks));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"number\":1,\"month\":\"2025-10\"}",
                "{\"number\":0,\"month\":\"2025-10\",\"sha256\":\"HASH\",\"signedAt\":\"2025-11-01T00:00:00Z\"}",
                "{\"number\":1,\"month\":\"\\u001b[2K\",\"sha256\":\"HASH\",\"signedAt\":\"2025-11-01T00:00:00Z\"}",
                "{\"number\":1,\"month\":\"2025-10\",\"sha256\":\"x\",\"signedAt\":\"2025-11-01T00:00:00Z\"}",
            })
    void isNotLedAstrayByASealThatSaysNothing(String payload) {
        var strange = signed(payload.replace("HASH", "0".repeat(64)), KEY);

        var report = ListVerification.withTheirOwnKeys().check(List.of(chain(1, KEY)[0], strange));

        assertThat(report.lists())
                .extracting(Verdict::outcome)
                .containsExactlyInAnyOrder(Outcome.INTACT, Outcome.NOT_SEALED);
    }

    @Test
    void doesNotConcedeThatAnInventedListWasSigned() {
        var invented = new String(list(3, null, "Giấy khai tử"), UTF_8);

        assertThat(outcomeOf(invented.getBytes(UTF_8))).isEqualTo(Outcome.NOT_SEALED);
        assertThat(outcomeOf("{\"list\":%s,\"seal\":\"\"}".formatted(invented).getBytes(UTF_8)))
                .isEqualTo(Outcome.NOT_SEALED);
    }

    @Test
    void doesNotCallIntactWhatWasNeverPublished() {
        var files = chain(2, KEY);

        var report = ListVerification.with(new KeyRing(List.of(KEY)), published(files[0].bytes()))
                .check(List.of(files));

        assertThat(report.intact()).isFalse();
        assertThat(report.lists()).extracting(Verdict::outcome).containsExactly(Outcome.INTACT, Outcome.NOT_PUBLISHED);
        assertThat(report.lastPublished()).isEqualTo(1);
    }

    /** A table has no seal: the list beside it answers for it. */
    @Test
    void holdsATableAgainstTheListBesideIt() {
        var csv = new SuppliedFile("1.csv", "\uFEFFDanh mục số,Tháng\r\n1,2025-10\r\n".getBytes(UTF_8));
        var xlsx = new SuppliedFile("copy", new byte[] {'P', 'K', 3, 4, 5});
        var changed = new SuppliedFile("1 (2).csv", "\uFEFFDanh mục số,Tháng\r\n2,2025-10\r\n".getBytes(UTF_8));
        var list = list(1, null, "Giấy khai sinh");
        var sealed = file(
                new Seal(1, "2025-10", Sha256.of(list), null, FIRST)
                        .withTables(Sha256.of(csv.bytes()), Sha256.of(xlsx.bytes())),
                list,
                KEY);

        assertThat(OURS.check(List.of(csv, xlsx, sealed)).intact()).isTrue();
        var report = OURS.check(List.of(changed, sealed));
        assertThat(report.intact()).isFalse();
        assertThat(report.lists()).extracting(Verdict::outcome).contains(Outcome.NOT_ITS_TABLE);
        assertThat(only(OURS.check(List.of(csv))).outcome()).isEqualTo(Outcome.NOT_ITS_TABLE);
        // A list that nobody trusts answers for nothing.
        assertThat(trusting(key()).check(List.of(csv, sealed)).lists())
                .extracting(Verdict::outcome)
                .containsExactlyInAnyOrder(Outcome.UNKNOWN_KEY, Outcome.NOT_ITS_TABLE);
    }

    @Test
    void findsTheSameInWhateverOrderTheFilesCome() {
        var files = chain(3, KEY);
        var list = SealedFile.read(files[1].bytes()).orElseThrow().list();
        var twin = file(2, list, "d".repeat(64), KEY, FIRST);

        assertThat(OURS.check(List.of(files[0], files[1], twin, files[2])).chain())
                .isNotEmpty()
                .isEqualTo(
                        OURS.check(List.of(twin, files[2], files[1], files[0])).chain());
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

    private static Outcome outcomeOf(byte[] file) {
        return only(OURS.check(List.of(new SuppliedFile("list.json", file)))).outcome();
    }

    /** A registry that has published one list. */
    private static Originals published(byte[] first) {
        return new Originals() {
            @Override
            public Optional<byte[]> of(int number) {
                return number == 1 ? Optional.of(first) : Optional.empty();
            }

            @Override
            public Optional<Integer> withTable(String sha256) {
                return Optional.empty();
            }

            @Override
            public int last() {
                return 1;
            }
        };
    }

    private static Verdict only(Report report) {
        assertThat(report.lists()).hasSize(1);
        return report.lists().getFirst();
    }
}
