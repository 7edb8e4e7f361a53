package vn.gov.directive24.sandbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxFolderTests {

    @TempDir
    Path data;

    @Test
    void opensNothingToOthers() throws IOException {
        var folder = SandboxFolder.in(data.resolve("new/deeper"));
        folder.write("secret", "x");

        assertThat(Files.getPosixFilePermissions(folder.path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(folder.path().resolve("secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void letsTheFirstWriterDecide() {
        var folder = SandboxFolder.in(data);

        assertThat(folder.writeOnce("key", "first")).isEqualTo("first");
        assertThat(folder.writeOnce("key", "second")).isEqualTo("first");
        assertThat(folder.read("key")).contains("first");
        assertThat(folder.path().toFile().list()).containsExactly("key");
    }

    @Test
    void saysThatAFileIsInTheWay() throws IOException {
        Files.writeString(data.resolve("sandbox"), "not a folder");

        assertThatThrownBy(() -> SandboxFolder.in(data))
                .isInstanceOf(SandboxDataUnusable.class)
                .hasMessageContaining("cannot make its folder");
    }
}
