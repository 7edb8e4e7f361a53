package vn.gov.directive24.registry.naming;

import java.util.List;

/**
 * A name that stands in a text.
 *
 * @param headed begins with a word for a document, such as "giấy" or "thẻ"
 * @param process may name what an office does as well as the paper ("đăng ký kết hôn")
 * @param codes of the types that bear it; empty for a paper that is known to be none of them; several only where the
 *     text carries no diacritics
 */
record Mention(int from, int to, List<String> codes, boolean abbreviated, boolean headed, boolean process) {

    /** Of no registered type. */
    boolean decoy() {
        return codes.isEmpty();
    }
}
