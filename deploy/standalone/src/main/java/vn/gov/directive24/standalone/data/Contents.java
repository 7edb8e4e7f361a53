package vn.gov.directive24.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of what the folder held when the platform was last ready. A server whose folder has gone would start
 * without data and without a word; this finds it out before.
 */
final class Contents {

    private static final String FILE = "contents.txt";

    private Contents() {}

    static void verify(Path folder) {
        var list = folder.resolve(FILE);
        try {
            if (!Files.exists(list)) {
                return;
            }
            for (var name : Files.readAllLines(list)) {
                if (!Files.exists(folder.resolve(name))) {
                    throw new StandaloneFailure(
                            "The data folder %s is damaged (%s is missing): restore it from a backup, or delete it to start without data."
                                    .formatted(folder, name));
                }
            }
        } catch (IOException failure) {
            throw new StandaloneFailure(
                    "The data folder %s cannot be read (%s): make it readable or name another one with --data."
                            .formatted(folder, Reason.of(failure)),
                    failure);
        }
    }

    static void record(Path folder) {
        try {
            var names = Stream.concat(
                            Stream.of("postgres/PG_VERSION", "kafka/meta.properties"),
                            Stream.of("sandbox", "secrets").flatMap(part -> files(folder, part).stream()))
                    .filter(name -> Files.exists(folder.resolve(name)))
                    .sorted()
                    .toList();
            OwnerOnly.write(folder.resolve(FILE), String.join("\n", names) + "\n");
        } catch (IOException failure) {
            throw new StandaloneFailure(
                    "The data folder %s cannot be written to (%s): check the disk."
                            .formatted(folder, Reason.of(failure)),
                    failure);
        }
    }

    private static List<String> files(Path folder, String part) {
        var names = folder.resolve(part).toFile().list((_, name) -> !name.startsWith(".") && !name.endsWith(".tmp"));
        return names == null
                ? List.of()
                : Stream.of(names).map(name -> part + "/" + name).toList();
    }
}
