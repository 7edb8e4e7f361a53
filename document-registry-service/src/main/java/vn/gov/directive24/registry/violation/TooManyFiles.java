package vn.gov.directive24.registry.violation;

import java.time.Duration;
import vn.gov.directive24.common.problem.TooManyRequests;

public class TooManyFiles extends TooManyRequests {

    private TooManyFiles(String message, String policy, long quota, Duration wait) {
        super("too-many-evidence-files", message, policy, quota, wait);
    }

    static TooManyFiles ofSender(int quota, Duration wait) {
        return new TooManyFiles(
                "From one address or person %d files an hour are looked into.".formatted(quota), "sender", quota, wait);
    }

    static TooManyFiles inAll(int quota, Duration wait) {
        return new TooManyFiles(
                "Altogether %d files an hour are kept with anonymous reports.".formatted(quota),
                "anonymous",
                quota,
                wait);
    }

    static TooManyFiles atATime(int quota, Duration wait) {
        return new TooManyFiles(
                "Too many files are being looked into. Nothing was begun for this one.", "at-a-time", quota, wait);
    }
}
