package vn.gov.directive24.sandbox;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The data folder ({@code --data DIR}, else {@code DIRECTIVE24_DATA}, else {@code ./data}) and what else was said. */
record CommandLine(Path dataFolder, List<String> rest) {

    static CommandLine parse(List<String> args) {
        var folder = Optional.ofNullable(System.getenv("DIRECTIVE24_DATA"))
                .filter(value -> !value.isBlank())
                .orElse("data");
        var rest = new ArrayList<String>();
        for (var i = args.iterator(); i.hasNext(); ) {
            var arg = i.next();
            if (arg.equals("--data")) {
                if (!i.hasNext()) {
                    throw new WrongArgument("--data needs a folder after it.");
                }
                folder = i.next();
            } else if (arg.startsWith("--data=")) {
                folder = arg.substring("--data=".length());
            } else {
                rest.add(arg);
            }
        }
        return new CommandLine(path(folder), List.copyOf(rest));
    }

    private static Path path(String folder) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new WrongArgument("\"%s\" is not a folder name.".formatted(folder));
        }
    }

    static final class WrongArgument extends RuntimeException {

        WrongArgument(String message) {
            super(message);
        }
    }
}
