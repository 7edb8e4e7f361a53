package vn.gov.directive24.registry.paperdemand;

import java.util.regex.Pattern;
import vn.gov.directive24.common.problem.InvalidField;

/**
 * What an answer says of its rules, read back: {@code r820.818t1320.1320l3}. Behind {@code r} stand the last row that was
 * written about rules and how many there were, behind {@code t} the same of the register of document types, behind
 * {@code l} the number of the last monthly list.
 *
 * @param lastRule id of that row
 * @param rules how many rows there were; another number of them is another database
 */
record RuleRevision(long lastRule, long rules) {

    private static final Pattern FORM =
            Pattern.compile("r([0-9]{1,15})\\.([0-9]{1,15})t[0-9]{0,15}\\.[0-9]{1,15}l[0-9]{0,9}");

    /** @throws InvalidField when it is none */
    static RuleRevision of(String text) {
        var read = FORM.matcher(text);
        if (!read.matches()) {
            throw new InvalidField(
                    "revision", "Give the rulesRevision of an answer, for example r820.818t1320.1320l3.");
        }
        return new RuleRevision(Long.parseLong(read.group(1)), Long.parseLong(read.group(2)));
    }
}
