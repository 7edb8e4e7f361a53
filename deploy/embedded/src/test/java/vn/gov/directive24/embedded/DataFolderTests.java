package vn.gov.directive24.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path temporary;

    @Test
    void isCreatedForItsOwnerAlone() throws Exception {
        try (var folder = DataFolder.claim(temporary.resolve("a/b"), "Kafka")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
            assertThat(folder.names()).isEmpty();
        }
    }

    @Test
    void canBeClaimedAgainOnlyAfterItWasClosed() {
        try (var folder = DataFolder.claim(temporary, "Kafka")) {
            assertThat(folder.path()).isDirectory();
            assertThatThrownBy(() -> DataFolder.claim(temporary, "Kafka"))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessageContaining("is in use by the running process");
        }
        DataFolder.claim(temporary, "Kafka").close();
    }

    @Test
    void refusesAReadOnlyFolderEvenToRoot() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("r-x------"));

        assertThatThrownBy(() -> DataFolder.claim(temporary, "PostgreSQL"))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessage(
                        "The PostgreSQL data folder %s is read-only: make it writable or choose another data folder."
                                .formatted(temporary.toRealPath()));
    }

    @Test
    void refusesTheFolderOfAnotherUser() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a folder away");
        UserPrincipal nobody =
                temporary.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(temporary, nobody);

        assertThatThrownBy(() -> DataFolder.claim(temporary, "PostgreSQL"))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessageContaining("belongs to the user nobody, not to root");
    }

    @Test
    void refusesAFile() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataFolder.claim(file, "Kafka"))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessage(
                        "Kafka cannot keep its data in %s because that is a file: choose a folder.".formatted(file));
    }
}
