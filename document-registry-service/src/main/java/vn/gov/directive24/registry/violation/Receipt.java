package vn.gov.directive24.registry.violation;

import jakarta.persistence.Embeddable;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Business id of a report, for example {@code PA-7K3M-Q9XT}. It is random: how many reports there are it does not say. */
@Embeddable
public record Receipt(String value) {

    public static final String FORMAT = "PA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}";
    private static final Pattern PATTERN = Pattern.compile(FORMAT);

    /** Crockford's base 32: nothing in it is taken for something else when it is read out. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    public Receipt {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a receipt number: " + value);
        }
    }

    public static Receipt of(String value) {
        return new Receipt(value);
    }

    static Receipt next() {
        return new Receipt("PA-%s-%s".formatted(four(), four()));
    }

    private static String four() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, index) -> text.append(LETTERS.charAt(index)), StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
