package vn.gov.directive24.registry.violation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import vn.gov.directive24.common.upload.FileName;
import vn.gov.directive24.common.upload.Upload;

/**
 * Takes a file in. To draw a photograph anew takes a hundred megabytes for a second, so that one is drawn after the
 * other, and no connection to the database waits for it.
 */
@Service
public class EvidenceIntake {

    /** The longest file that is taken. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int AT_A_TIME = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final EvidenceCleaning cleaning;
    private final EvidenceService evidence;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    EvidenceIntake(EvidenceCleaning cleaning, EvidenceService evidence) {
        this.cleaning = cleaning;
        this.evidence = evidence;
    }

    /**
     * @param upload at most {@link #MOST_BYTES}
     * @throws vn.gov.directive24.common.upload.UploadRefused for what cannot be passed on
     * @throws TooManyFiles when others are before it and take too long
     */
    public EvidenceService.Added add(Receipt receipt, Proof proof, String name, Upload upload) {
        var safeName = FileName.of(name);
        if (!entered()) {
            throw TooManyFiles.atATime(AT_A_TIME, PATIENCE);
        }
        try {
            return evidence.keep(receipt, proof, cleaning.clean(upload, safeName));
        } finally {
            places.release();
        }
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
