package vn.gov.directive24.common.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeyFileTests {

    @TempDir
    Path folder;

    @Test
    void makesAKeyThatOnlyItsOwnerCanReadAndUsesItAgain() throws IOException {
        var file = folder.resolve("keys").resolve("audit.key");

        var made = AuditKeyFile.load(file);
        var read = AuditKeyFile.load(file);

        assertThat(read.getPrivate()).isEqualTo(made.getPrivate());
        assertThat(read.getPublic()).isEqualTo(made.getPublic());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(file.resolveSibling("."))) {
            assertThat(files).as("no half-written file is left").hasSize(1);
        }
    }

    @Test
    void makesAKeyForTheProcessWithoutAFile() {
        assertThat(AuditKeyFile.load(null).getPublic())
                .isNotEqualTo(AuditKeyFile.load(null).getPublic());
    }

    @Test
    void saysSoWhenTheFileIsNoKey() throws IOException {
        var file = Files.writeString(folder.resolve("audit.key"), "nonsense\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> AuditKeyFile.load(file))
                .withMessage("%s is not an audit key", file);
        assertThat(file).hasContent("nonsense");
    }

    @Test
    void saysSoWhenTheFileHoldsNoBase64() throws IOException {
        var file = Files.writeString(folder.resolve("audit.key"), "not base64!\nneither is this\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> AuditKeyFile.load(file))
                .withMessage("%s is not an audit key", file);
    }
}
