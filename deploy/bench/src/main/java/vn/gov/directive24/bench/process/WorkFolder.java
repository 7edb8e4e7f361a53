package vn.gov.directive24.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder for what a benchmark leaves behind; it goes when the benchmark ends well, and else stays to be looked at. */
public final class WorkFolder implements AutoCloseable {

    private final Path path;
    private boolean kept;

    private WorkFolder(Path path) {
        this.path = path;
    }

    public static WorkFolder create() {
        try {
            return new WorkFolder(Files.createTempDirectory("directive24-bench-"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    public void keep() {
        kept = true;
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try {
            Files.walkFileTree(path, new Removal());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A server that has just ended may remove files at the same time. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
