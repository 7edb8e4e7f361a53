package vn.gov.directive24.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class EmbeddedServerFailureTests {

    @Test
    void takesTheInnermostReasonOnOneLine() {
        var failure = new IllegalStateException("outer", new IllegalArgumentException("first\n  second.\n"));

        assertThat(EmbeddedServerFailure.reason(failure)).isEqualTo("first; second");
    }

    @Test
    void namesTheKindWhereTheMessageIsOnlyAPath() {
        assertThat(EmbeddedServerFailure.reason(new AccessDeniedException("/data")))
                .isEqualTo("access to /data denied");
        assertThat(EmbeddedServerFailure.reason(new NoSuchFileException("/data")))
                .isEqualTo("NoSuchFileException /data");
        assertThat(EmbeddedServerFailure.reason(new FileSystemException("/data", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
        assertThat(EmbeddedServerFailure.reason(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
