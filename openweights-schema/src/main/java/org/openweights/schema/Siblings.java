package org.openweights.schema;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of what lies in a directory, and in the directories in it; or why they are not known.
 *
 * <p>No file is opened and no link is followed. A directory within stands there by the paths of what lies in it, and with a
 * slash at its end where that is not known: if its name starts with a full stop, if it lies deeper, or if it holds more than
 * the limit leaves room for.
 *
 * @param names the names; empty if there is a problem
 * @param problem why they are not known; an empty string if they are
 */
record Siblings(Optional<List<String>> names, String problem) {
    private static final char SLASH = '/';

    static Siblings in(Path directory, int limit) {
        try {
            Optional<List<String>> names = names(directory, limit);
            return names.isPresent()
                    ? new Siblings(Optional.of(withContent(directory, names.get(), limit)), "")
                    : unknown("There are more than " + limit + " files in the directory of the card.");
        } catch (IOException | DirectoryIteratorException e) {
            return unknown("The directory of the card cannot be listed.");
        }
    }

    /** The names in a directory, those of directories with a slash; none if there are more than the limit. */
    private static Optional<List<String>> names(Path directory, int limit) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (names.size() == limit) {
                    return Optional.empty();
                }
                names.add(name(entry));
            }
        }
        names.sort(null);
        return Optional.of(names);
    }

    private static List<String> withContent(Path directory, List<String> names, int limit) {
        List<String> all = new ArrayList<>();
        int room = limit - names.size();
        for (String name : names) {
            Optional<List<String>> within = name.charAt(name.length() - 1) == SLASH && name.charAt(0) != '.'
                    ? content(directory.resolve(name), room)
                    : Optional.empty();
            if (within.isEmpty()) {
                all.add(name);
            } else {
                within.get().forEach(path -> all.add(name + path));
                room -= within.get().size();
            }
        }
        return all;
    }

    /** The names in a directory within; none if they cannot be had. */
    private static Optional<List<String>> content(Path directory, int limit) {
        try {
            return names(directory, limit);
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
    }

    private static Siblings unknown(String problem) {
        return new Siblings(Optional.empty(), problem);
    }

    private static String name(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) ? name + SLASH : name;
    }
}
