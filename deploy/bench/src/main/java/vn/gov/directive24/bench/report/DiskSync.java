package vn.gov.directive24.bench.report;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** How long the disk takes to make a write safe: on a slow one, a commit costs that and little else. */
public final class DiskSync {

    private static final int WRITES = 200;
    private static final int PAGE = 8_192;

    private DiskSync() {}

    /** The median of some hundred writes of a page, in nanoseconds. */
    public static double nanos(Path folder) throws IOException {
        var samples = Samples.none();
        try (var file = FileChannel.open(folder.resolve("sync"), CREATE, WRITE, DELETE_ON_CLOSE)) {
            for (int write = 0; write < WRITES; write++) {
                var began = System.nanoTime();
                file.write(ByteBuffer.allocate(PAGE));
                file.force(false);
                samples = samples.with((double) (System.nanoTime() - began));
            }
        }
        return samples.median();
    }
}
