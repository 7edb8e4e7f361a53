package vn.gov.directive24.sandbox.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sixteen characters (79 bits) in groups of four, without those that people mix up when they copy by hand. */
final class RandomPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    static String next() {
        return IntStream.range(0, 4).mapToObj(group -> four()).collect(Collectors.joining("-"));
    }

    private static String four() {
        return RANDOM.ints(4, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
