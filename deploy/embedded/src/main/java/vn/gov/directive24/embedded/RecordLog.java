package vn.gov.directive24.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * How much of a log segment can be read. Kafka cuts a log at the first batch that it cannot read: right for the torn
 * end that a power cut leaves, but damage further up would take with it whatever follows.
 *
 * @param batches readable from the beginning
 * @param isDamaged whether readable batches follow an unreadable one
 */
record RecordLog(int batches, boolean isDamaged) {

    // Layout of a record batch, version 2: offset 8, length 4, leader epoch 4, version 1, checksum 4, the rest.
    private static final int LENGTH_AT = 8;
    private static final int LENGTH_COUNTS_FROM = 12;
    private static final int VERSION_AT = 16;
    private static final int CHECKSUM_AT = 17;
    private static final int CHECKSUM_COVERS_FROM = 21;
    private static final int HEADER = 61;
    private static final byte VERSION = 2;

    static RecordLog read(Path segment) throws IOException {
        ByteBuffer log = ByteBuffer.wrap(Files.readAllBytes(segment));
        int position = 0;
        int batches = 0;
        for (int size = batchSize(log, position); size > 0; size = batchSize(log, position)) {
            position += size;
            batches++;
        }
        for (int next = position + 1; next <= log.limit() - HEADER; next++) {
            if (batchSize(log, next) > 0) {
                return new RecordLog(batches, true);
            }
        }
        return new RecordLog(batches, false);
    }

    /** Size of the valid batch at a position, or 0. */
    private static int batchSize(ByteBuffer log, int position) {
        int rest = log.limit() - position;
        if (rest < HEADER || log.get(position + VERSION_AT) != VERSION) {
            return 0;
        }
        int length = log.getInt(position + LENGTH_AT);
        if (length < HEADER - LENGTH_COUNTS_FROM || length > rest - LENGTH_COUNTS_FROM) {
            return 0;
        }
        int size = LENGTH_COUNTS_FROM + length;
        CRC32C checksum = new CRC32C();
        checksum.update(log.slice(position + CHECKSUM_COVERS_FROM, size - CHECKSUM_COVERS_FROM));
        return (int) checksum.getValue() == log.getInt(position + CHECKSUM_AT) ? size : 0;
    }
}
