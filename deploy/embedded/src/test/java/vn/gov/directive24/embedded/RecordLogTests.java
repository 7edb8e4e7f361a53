package vn.gov.directive24.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLogTests {

    private static final int BATCH = 100;

    @TempDir
    Path temporary;

    @Test
    void countsTheBatchesOfASoundLog() throws Exception {
        assertThat(read(batches(3))).isEqualTo(new RecordLog(3, false));
        assertThat(read(new byte[0])).isEqualTo(new RecordLog(0, false));
    }

    @Test
    void toleratesATornEnd() throws Exception {
        assertThat(read(Arrays.copyOf(batches(3), 3 * BATCH - 1))).isEqualTo(new RecordLog(2, false));
        assertThat(read(Arrays.copyOf(batches(3), 3 * BATCH + 20))).isEqualTo(new RecordLog(3, false));
    }

    @Test
    void seesDamageBeforeTheEnd() throws Exception {
        byte[] content = batches(3);
        content[BATCH + 70]++;
        assertThat(read(content)).isEqualTo(new RecordLog(1, true));

        Arrays.fill(content, 0, BATCH + 30, (byte) 'x');
        assertThat(read(content)).isEqualTo(new RecordLog(0, true));
    }

    private RecordLog read(byte[] content) throws IOException {
        return RecordLog.read(Files.write(temporary.resolve("segment.log"), content));
    }

    private static byte[] batches(int count) {
        ByteBuffer log = ByteBuffer.allocate(count * BATCH);
        for (int start = 0; start < log.limit(); start += BATCH) {
            log.putInt(start + 8, BATCH - 12).put(start + 16, (byte) 2).put(start + 70, (byte) start);
            CRC32C checksum = new CRC32C();
            checksum.update(log.slice(start + 21, BATCH - 21));
            log.putInt(start + 17, (int) checksum.getValue());
        }
        return log.array();
    }
}
