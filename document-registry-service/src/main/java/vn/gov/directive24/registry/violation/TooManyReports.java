package vn.gov.directive24.registry.violation;

import java.time.Duration;
import vn.gov.directive24.common.problem.TooManyRequests;

/** Against floods, not against reporters: whoever is identified has a limit of her own. */
public class TooManyReports extends TooManyRequests {

    private TooManyReports(String message, String policy, long quota, Duration wait) {
        super("too-many-violation-reports", message, policy, quota, wait);
    }

    static TooManyReports fromAddress(int quota, Duration wait) {
        return new TooManyReports(
                "From one address %d anonymous reports an hour are taken.".formatted(quota), "address", quota, wait);
    }

    static TooManyReports inAll(int quota, Duration wait) {
        return new TooManyReports(
                "Altogether %d anonymous reports an hour are taken. Signed in with VNeID you can report now."
                        .formatted(quota),
                "anonymous",
                quota,
                wait);
    }

    static TooManyReports ofPerson(int quota, Duration wait) {
        return new TooManyReports("Of one person %d reports a day are taken.".formatted(quota), "person", quota, wait);
    }
}
