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
 * The names of what lies in a directory; or why they are not known.
 *
 * <p>No file is opened, no link is followed, and no directory within is entered.
 *
 * @param names the names, those of directories with a slash at their end; empty if there is a problem
 * @param problem why they are not known; an empty string if they are
 */
record Siblings(Optional<List<String>> names, String problem) {
    private static final char SLASH = '/';

    static Siblings in(Path directory, int limit) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (names.size() == limit) {
                    return unknown("There are more than " + limit + " files in the directory of the card.");
                }
                names.add(name(entry));
            }
        } catch (IOException | DirectoryIteratorException e) {
            return unknown("The directory of the card cannot be listed.");
        }
        return new Siblings(Optional.of(names), "");
    }

    private static Siblings unknown(String problem) {
        return new Siblings(Optional.empty(), problem);
    }

    private static String name(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) ? name + SLASH : name;
    }
}
