package vn.gov.directive24.common.problem;

import java.time.Duration;

/** A limit that the domain sets, unlike the one of {@code AdmissionFilter}, which is the machine's. */
public class TooManyRequests extends RuntimeException {

    private final String code;
    private final String policy;
    private final long quota;
    private final Duration wait;
    private final String remedy;

    /**
     * @param code ends the problem's type
     * @param policy what is limited, in the {@code RateLimit} headers
     * @param quota how many are taken in the policy's window
     * @param wait until the next can be taken
     */
    protected TooManyRequests(String code, String message, String policy, long quota, Duration wait) {
        this(code, message, policy, quota, wait, "Try again after the time in Retry-After.");
    }

    /** @param remedy where there is a better one than to wait */
    protected TooManyRequests(String code, String message, String policy, long quota, Duration wait, String remedy) {
        super(message);
        this.code = code;
        this.policy = policy;
        this.quota = quota;
        this.wait = wait;
        this.remedy = remedy;
    }

    String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }

    String policy() {
        return policy;
    }

    long quota() {
        return quota;
    }

    /** At least one: a client that came back at once would be refused again. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
