package vn.gov.directive24.registry.violation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Opens one report to whoever made it. Shown once; 144 random bits, so that a plain hash of it is enough to keep. */
record ReportSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static ReportSecret next() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return new ReportSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "ReportSecret[…]";
    }
}
