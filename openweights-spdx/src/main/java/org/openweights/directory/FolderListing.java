package org.openweights.directory;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/** Lists the files of a folder, without opening them. */
final class FolderListing extends SimpleFileVisitor<Path> {
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", ".jj", "_darcs", "CVS");
    private static final int DEEPEST = 32;
    private static final int MOST_FILES = 100_000;

    private final Path root;
    private final Optional<HubSnapshot> snapshot;
    private final Map<String, Path> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long size;

    private FolderListing(Path root) {
        this.root = root;
        this.snapshot = HubSnapshot.of(root);
    }

    /**
     * Lists a folder.
     *
     * @param folder the folder
     * @throws IOException if it is none, or cannot be listed
     */
    static FolderListing of(Path folder) throws IOException {
        FolderListing listing = new FolderListing(folder.toRealPath());
        Files.walkFileTree(listing.root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, listing);
        return listing;
    }

    /** The revision that the folder is in the cache of the Hub. */
    Optional<HubSnapshot> snapshot() {
        return snapshot;
    }

    /** Where the files really are, by their paths in the folder, sorted. */
    Map<String, Path> files() {
        return files;
    }

    /** What is wrong with what was met. */
    List<Finding> findings() {
        return findings;
    }

    /** How many bytes the files have together. */
    long size() {
        return size;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path entry, BasicFileAttributes attributes) {
        boolean skipped = !entry.equals(root) && VERSION_CONTROL.contains(name(entry));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path entry, BasicFileAttributes attributes) {
        if (files.size() + findings.size() >= MOST_FILES || attributes.isDirectory()) {
            report(DirectoryRule.FOLDER_LIMIT, entry, "The folder is too large or too deep.");
            return files.size() + findings.size() >= MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            follow(entry);
        } else if (attributes.isRegularFile() && !path(entry).isBlank()) {
            add(entry, entry, attributes);
        } else {
            report(DirectoryRule.UNREADABLE_FILE, entry, "It is not a regular file with a name.");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path entry, IOException e) {
        report(DirectoryRule.UNREADABLE_FILE, entry, "It cannot be read.");
        return FileVisitResult.CONTINUE;
    }

    private void follow(Path link) {
        try {
            Path target = link.toRealPath();
            boolean blob = snapshot.isPresent() && HubSnapshot.blobs(root).equals(target.getParent());
            if (!target.startsWith(root) && !blob) {
                report(DirectoryRule.LINK, link, "The link leads out of the folder.");
                return;
            }
            BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                add(link, target, attributes);
            }
        } catch (IOException e) {
            report(DirectoryRule.UNREADABLE_FILE, link, "The link leads nowhere.");
        }
    }

    private void add(Path entry, Path file, BasicFileAttributes attributes) {
        String path = path(entry);
        files.put(path, file);
        size += attributes.size();
        if (FilePath.isEscaped(path)) {
            report(DirectoryRule.FILE_NAME, entry, "Its name is not UTF-8.");
        }
    }

    private void report(DirectoryRule rule, Path entry, String what) {
        findings.add(Finding.of(rule, what + " " + rule.remedy(), SourceLocation.startOf(path(entry))));
    }

    private String path(Path entry) {
        return FilePath.of(root, entry);
    }
}
