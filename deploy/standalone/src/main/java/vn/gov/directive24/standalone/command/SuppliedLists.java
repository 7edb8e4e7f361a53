package vn.gov.directive24.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.gov.directive24.registry.publication.seal.SuppliedFile;
import vn.gov.directive24.standalone.data.StandaloneFailure;

/**
 * The files that somebody wants checked: those named, and of a folder the ones that may be lists.
 *
 * @param remarks what was left out, a sentence each
 */
record SuppliedLists(List<SuppliedFile> files, List<String> remarks) {

    private static final String KEYS = "jwks.json";
    private static final List<String> ENDINGS = List.of(".json", ".csv", ".xlsx");

    /** @throws StandaloneFailure when there is none, or one cannot be read */
    static SuppliedLists in(List<Path> named) {
        var supplied = new SuppliedLists(new ArrayList<>(), new ArrayList<>());
        for (var path : named) {
            if (Files.isDirectory(path)) {
                supplied.addFolder(path);
            } else {
                supplied.add(path);
            }
        }
        if (supplied.files.isEmpty()) {
            throw new StandaloneFailure(
                    "There is no list in %s: lists are files that end in .json.".formatted(named.getFirst()));
        }
        return supplied;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new StandaloneFailure("%s cannot be read.".formatted(file));
        }
    }

    private void addFolder(Path folder) {
        try (var entries = Files.list(folder)) {
            entries.sorted().forEach(this::addEntry);
        } catch (IOException unreadable) {
            throw new StandaloneFailure("%s cannot be read.".formatted(folder));
        }
    }

    private void addEntry(Path entry) {
        if (entry.endsWith(KEYS)) {
            remark("%s was not used: keys that come with the lists prove nothing about them.", entry);
        } else if (Files.isDirectory(entry)) {
            remark("%s was left out: it is a folder in a folder. Name it by itself.", entry);
        } else if (ENDINGS.stream().noneMatch(entry.toString().toLowerCase(Locale.ROOT)::endsWith)) {
            remark("%s was left out: a list ends in .json, its tables in .csv and .xlsx.", entry);
        } else {
            add(entry);
        }
    }

    private void add(Path file) {
        files.add(new SuppliedFile(file.toString(), bytes(file)));
    }

    private void remark(String sentence, Path about) {
        remarks.add(ListReport.safe(sentence.formatted(about)));
    }
}
