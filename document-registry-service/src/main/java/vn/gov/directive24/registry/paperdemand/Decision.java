package vn.gov.directive24.registry.paperdemand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.naming.PaperReading;

/**
 * The answer to one demand.
 *
 * @param basis the rules that led there, the most particular first
 * @param list the monthly list in force that day, where there was one
 * @param reading how the printed name was read; null where the paper was named by its code
 * @param parts one for each paper, where the name holds several
 * @param type the paper as the register knew it that day, or as last known where it did not know it yet
 */
public record Decision(
        Reason reason,
        List<PaperRule> basis,
        @Nullable MonthlyList list,
        @Nullable PaperReading reading,
        List<Part> parts,
        @Nullable PaperType type) {

    /** One paper of several. */
    public record Part(String code, Decision decision) {}

    public Outcome outcome() {
        return reason.outcome();
    }

    Decision read(PaperReading how) {
        return new Decision(reason, basis, list, how, parts, type);
    }
}
