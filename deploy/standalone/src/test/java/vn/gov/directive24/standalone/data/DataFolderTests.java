package vn.gov.directive24.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void chooseFolder() {
        folder = parent.resolve("data");
    }

    @AfterEach
    void makeDeletable() throws IOException {
        if (Files.exists(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        try (var data = DataFolder.claim(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void servesOnePlatformAtATime() {
        var first = DataFolder.claim(folder);
        assertThat(FolderLock.holder(folder)).contains(ProcessHandle.current());
        assertRefused(folder).contains("already runs").contains("./directive24 stop");

        first.close();

        assertThat(FolderLock.holder(folder)).isEmpty();
        DataFolder.claim(folder).close();
    }

    @Test
    void ignoresTheLockOfAProcessThatDied() throws IOException {
        DataFolder.claim(folder).close();
        Files.writeString(folder.resolve(FolderLock.FILE), "1\n");

        assertThat(FolderLock.holder(folder)).isEmpty();
        DataFolder.claim(folder).close();
    }

    @Test
    void refusesAReadOnlyFolder() throws IOException {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));

        assertRefused(folder).contains("is read-only");
    }

    @Test
    void refusesAFile() throws IOException {
        Files.writeString(folder, "");

        assertRefused(folder).contains("is a file");
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("thesis.odt"), "");

        assertRefused(folder).contains("something else than the platform's data");
        assertThat(folder.resolve(FolderLock.FILE)).doesNotExist();
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        try (var data = DataFolder.claim(folder)) {
            Files.createDirectories(data.postgres());
            Files.writeString(data.postgres().resolve("PG_VERSION"), "18\n");
            data.secrets().password("registry");
            data.recordContents();
        }
        DataFolder.claim(folder).close();

        Files.delete(folder.resolve("postgres/PG_VERSION"));
        Files.delete(folder.resolve("postgres"));

        assertRefused(folder).contains("is damaged (postgres/PG_VERSION is missing)");
    }

    @Test
    void disappearsWhenItIsTemporary() {
        var data = DataFolder.temporary();
        data.secrets().password("registry");

        data.close();

        assertThat(data.path()).doesNotExist();
    }

    @Test
    void keepsPasswordsThatDifferAndThatOnlyTheOwnerReads() throws IOException {
        try (var data = DataFolder.claim(folder)) {
            var password = data.secrets().password("registry");

            assertThat(data.secrets().password("registry")).isEqualTo(password);
            assertThat(data.secrets().password("deadline")).isNotEqualTo(password);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("secrets/registry.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void isWhereTheEnvironmentSays() {
        assertThat(DataFolder.byDefault(Map.of("DIRECTIVE24_DATA", "/srv/d24", "XDG_DATA_HOME", "/xdg")))
                .isEqualTo(Path.of("/srv/d24"));
        assertThat(DataFolder.byDefault(Map.of("DIRECTIVE24_DATA", "", "XDG_DATA_HOME", "/xdg")))
                .isEqualTo(Path.of("/xdg/directive24"));
        assertThat(DataFolder.byDefault(Map.of()))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/directive24"));
    }

    private static AbstractStringAssert<?> assertRefused(Path folder) {
        var refusal = catchThrowableOfType(
                StandaloneFailure.class, () -> DataFolder.claim(folder).close());
        return assertThat(refusal.getMessage()).doesNotContain("\n").contains(folder.toString());
    }
}
