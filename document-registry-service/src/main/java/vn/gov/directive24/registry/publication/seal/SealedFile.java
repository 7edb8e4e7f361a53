package vn.gov.directive24.registry.publication.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The file that is published: {@code {"list":…,"seal":"…"}} and not a byte more. It is JSON for whoever reads it; for
 * whoever checks it, the list is exactly the bytes between, so that nobody needs to agree on how JSON is written.
 *
 * @param list UTF-8 bytes of a JSON object
 * @param seal a JWS in its compact form
 */
public record SealedFile(byte[] list, String seal) {

    /** Stands in every list, so that a damaged one can be told from a file of another kind. */
    public static final String FORMAT = "directive24-monthly-list/1";

    /** A header of a JWS begins so: it is a JSON object, in Base64. */
    private static final Pattern SEAL =
            Pattern.compile("(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private static final byte[] HEAD = bytes("{\"list\":");
    private static final byte[] MIDDLE = bytes(",\"seal\":\"");
    private static final byte[] TAIL = bytes("\"}");

    public byte[] toBytes() {
        var sealBytes = bytes(seal);
        var file = new byte[HEAD.length + list.length + MIDDLE.length + sealBytes.length + TAIL.length];
        var at = 0;
        for (var part : new byte[][] {HEAD, list, MIDDLE, sealBytes, TAIL}) {
            System.arraycopy(part, 0, file, at, part.length);
            at += part.length;
        }
        return file;
    }

    /** Empty when the bytes do not have this form. */
    static Optional<SealedFile> read(byte[] file) {
        var middle = lastIndexOf(file, MIDDLE);
        var sealEnd = file.length - TAIL.length;
        if (middle < HEAD.length
                || sealEnd < middle + MIDDLE.length
                || !Arrays.equals(file, 0, HEAD.length, HEAD, 0, HEAD.length)
                || !Arrays.equals(file, sealEnd, file.length, TAIL, 0, TAIL.length)) {
            return Optional.empty();
        }
        return Optional.of(new SealedFile(
                Arrays.copyOfRange(file, HEAD.length, middle),
                new String(
                        file, middle + MIDDLE.length, sealEnd - middle - MIDDLE.length, StandardCharsets.ISO_8859_1)));
    }

    /** SHA-256 of the list in a file; empty when the file does not have this form. */
    public static Optional<String> hashOf(byte[] file) {
        return read(file).map(SealedFile::list).map(Sha256::of);
    }

    /** The last text in the bytes that may be a seal, wherever it stands: what is left of a file that was damaged. */
    static Optional<String> sealIn(byte[] file) {
        var found = SEAL.matcher(new String(file, StandardCharsets.ISO_8859_1));
        return found.results().map(MatchResult::group).reduce((_, later) -> later);
    }

    /** Whether the bytes were once such a file, as far as one can see. */
    static boolean looksLikeOne(byte[] file) {
        return indexOf(file, bytes(FORMAT)) >= 0 || (indexOf(file, HEAD) >= 0 && indexOf(file, MIDDLE) >= 0);
    }

    private static int indexOf(byte[] file, byte[] part) {
        for (var at = 0; at <= file.length - part.length; at++) {
            if (Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastIndexOf(byte[] file, byte[] part) {
        for (var at = file.length - part.length; at >= 0; at--) {
            if (Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
