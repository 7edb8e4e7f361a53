package vn.gov.directive24.registry.publication;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.problem.BodyTooLarge;
import vn.gov.directive24.registry.limit.AddressLimit;
import vn.gov.directive24.registry.publication.seal.Report;
import vn.gov.directive24.registry.publication.seal.SuppliedFile;

/** Checks copies for everybody: small files, a few at a time, and only so often for one address. */
@Component
public class PublicCheck {

    /** A year of lists. */
    public static final int MOST_FILES = 12;

    /** Of one file. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Of all that is sent at once. */
    public static final int MOST_BYTES_IN_ALL = 10 * 1024 * 1024;

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_NAME = 200;

    private final ListCheck check;
    private final Clock clock;
    private final int perAddress;
    private final AddressLimit addresses;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    PublicCheck(ListCheck check, Clock clock, @Value("${directive24.lists.checks-per-address:60}") int perAddress) {
        this.check = check;
        this.clock = clock;
        this.perAddress = perAddress;
        this.addresses = new AddressLimit(perAddress);
    }

    /**
     * Before anything is read. What is refused afterwards counts as well.
     *
     * @throws TooManyChecks when this one would be one too many
     */
    public void requireTurn(String address) {
        addresses.take(address, clock.instant()).ifPresent(wait -> {
            throw TooManyChecks.fromAddress(perAddress, wait);
        });
    }

    /**
     * @throws TooManyCopies when there are more than {@link #MOST_FILES}
     * @throws BodyTooLarge when one, or all together, are too large
     * @throws TooManyChecks when others are before it and take too long
     */
    public Report check(List<SentCopy> copies) throws IOException {
        if (copies.size() > MOST_FILES) {
            throw new TooManyCopies(MOST_FILES);
        }
        if (copies.stream().anyMatch(copy -> copy.size() > MOST_BYTES)) {
            throw new BodyTooLarge(MOST_BYTES);
        }
        if (copies.stream().mapToLong(SentCopy::size).sum() > MOST_BYTES_IN_ALL) {
            throw new BodyTooLarge(MOST_BYTES_IN_ALL);
        }
        if (!entered()) {
            throw TooManyChecks.atATime(AT_A_TIME, PATIENCE);
        }
        try {
            return check.check(read(copies));
        } finally {
            places.release();
        }
    }

    private static List<SuppliedFile> read(List<SentCopy> copies) throws IOException {
        var files = new ArrayList<SuppliedFile>();
        for (var copy : copies) {
            try (var content = copy.content().open()) {
                files.add(new SuppliedFile(shortened(copy.name()), content.readAllBytes()));
            }
        }
        return files;
    }

    /** What is told about a file begins with its name; its end says what it is. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME);
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
