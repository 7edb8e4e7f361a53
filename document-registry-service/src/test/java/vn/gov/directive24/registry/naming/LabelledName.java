package vn.gov.directive24.registry.naming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.gov.directive24.registry.naming.PaperReading.Connection;

/**
 * A printed name and what somebody who read it says it means.
 *
 * @param any the types are alternatives ({@code A | B}); otherwise all are asked for ({@code A + B})
 * @param note where a lawyer could argue
 */
record LabelledName(String text, Set<String> types, boolean any, String note) {

    private static final int LETTERS_OF_A_KIND = 48;

    static List<LabelledName> in(Path file) {
        return lines(file).stream()
                .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("text\t"))
                .map(LabelledName::of)
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledName of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length < 2) {
            throw new IllegalArgumentException("Not text, tab, types: " + line);
        }
        var types = new TreeSet<String>();
        if (!cells[1].strip().equals("none")) {
            Arrays.stream(cells[1].split("[|+]")).map(String::strip).forEach(types::add);
        }
        return new LabelledName(cells[0], types, cells[1].contains("|"), cells.length > 2 ? cells[2].strip() : "");
    }

    /** Texts that begin alike fall into the same half, so that no half was tuned on the other one's twins. */
    boolean heldOut() {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .limit(LETTERS_OF_A_KIND)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
            return hash[0] % 2 != 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean arguable() {
        return !note.isEmpty();
    }

    Connection connection() {
        return types.size() == 1 ? Connection.ONE : any ? Connection.ANY : Connection.ALL;
    }
}
