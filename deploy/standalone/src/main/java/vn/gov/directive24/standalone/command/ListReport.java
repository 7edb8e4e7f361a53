package vn.gov.directive24.standalone.command;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.publication.seal.KeyRing;
import vn.gov.directive24.registry.publication.seal.Report;
import vn.gov.directive24.registry.publication.seal.Verdict;

/** What was found, a line for each file and for each fault of the chain; a file's name cannot steer the terminal. */
final class ListReport {

    private static final String SIGNER_NOT_CHECKED = "INTACT, SIGNER NOT CHECKED";

    private final Report report;
    private final @Nullable Path keys;
    private final @Nullable KeyRing ring;
    private final StringBuilder text = new StringBuilder();

    /** @param ring the keys of the file that was named, and nothing when none was */
    ListReport(Report report, @Nullable Path keys, @Nullable KeyRing ring) {
        this.report = report;
        this.keys = keys;
        this.ring = ring;
    }

    /** A text in which what could move the cursor or colour a line is a question mark. */
    static String safe(String text) {
        return text.replaceAll("\\p{C}", "?");
    }

    String text() {
        if (ring != null) {
            line("keys: %s: %s"
                    .formatted(keys, ring.all().stream().map(ListReport::named).collect(Collectors.joining(", "))));
        }
        report.lists().forEach(verdict -> line("%s: %s".formatted(verdict.file(), finding(verdict))));
        report.chain().forEach(fault -> line("chain: %s: %s".formatted(fault.outcome(), fault.detail())));
        if (report.intact()) {
            line("chain: %s: %s".formatted(intact(), extent()));
        }
        return text.toString();
    }

    private static String named(OctetKeyPair key) {
        return key.getExpirationTime() == null
                ? key.getKeyID()
                : "%s (not believed after %s)"
                        .formatted(key.getKeyID(), key.getExpirationTime().toInstant());
    }

    private String finding(Verdict verdict) {
        if (verdict.isIntact() && verdict.detail() != null) {
            return "%s: %s".formatted(intact(), verdict.detail());
        }
        return verdict.isIntact()
                ? "%s: list %d of %s, signed at %s with the key %s"
                        .formatted(intact(), verdict.number(), verdict.month(), verdict.signedAt(), verdict.keyId())
                : "%s: %s".formatted(verdict.outcome(), verdict.detail());
    }

    private String intact() {
        return report.originProved() ? "INTACT" : SIGNER_NOT_CHECKED;
    }

    /** From where to where, so that nobody takes a piece for the whole. */
    private String extent() {
        var first = report.first();
        var last = report.last();
        if (first == null || last == null) {
            return "no list.";
        }
        var what = first.equals(last)
                ? "list %d alone".formatted(first)
                : "lists %d to %d follow each other".formatted(first, last);
        return first == 1 ? what + "." : what + "; what came before list %d was not looked at.".formatted(first);
    }

    private void line(String line) {
        text.append(safe(line)).append(System.lineSeparator());
    }
}
