package vn.gov.directive24.registry.paperdemand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.registry.start.AnswersWithoutDatabase;

/**
 * The rules on disk, for an instance that starts without its database. The first line is the SHA-256 of the rest: half a
 * file is no file.
 */
@Component
class RuleFile implements AnswersWithoutDatabase {

    private static final Logger log = LoggerFactory.getLogger(RuleFile.class);

    /** What a release before this one has kept is of use to it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final int HASH = 64;

    private final @Nullable Path file;

    RuleFile(@Value("${directive24.paper-demand.folder:}") String folder) {
        this.file = folder.isBlank() ? null : Path.of(folder).resolve("paper-rules.json");
    }

    @Override
    public boolean hasWhatItNeeds() {
        return read().isPresent();
    }

    /** Empty when there is none, or none that is whole. */
    Optional<RuleContents> read() {
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var text = Files.readString(file);
            var json = text.substring(Math.min(text.length(), HASH + 1));
            if (!text.startsWith(hash(json) + "\n")) {
                log.warn("The rules kept on disk are damaged and not used.");
                return Optional.empty();
            }
            return Optional.of(JSON.readValue(json, RuleContents.class))
                    .filter(kept -> !kept.rules().isEmpty());
        } catch (IOException | JacksonException unreadable) {
            log.warn("The rules kept on disk cannot be read: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** A full disk costs the next start without a database, not this answer. */
    void write(RuleContents contents) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var json = JSON.writeValueAsString(contents);
            // One name, so that what a crash leaves is written over the next time.
            var half = file.resolveSibling(file.getFileName() + ".half");
            Files.writeString(half, hash(json) + "\n" + json);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            log.warn("The rules cannot be kept on disk: {}", failure.getMessage());
        }
    }

    /** Keeps what there is out of the way of what is written next. */
    void setAside() {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try {
            Files.move(file, file.resolveSibling("paper-rules-before.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            log.warn("The rules kept on disk cannot be set aside: {}", failure.getMessage());
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
