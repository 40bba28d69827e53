package org.openweights.directory;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/** Lists the files of a folder, without opening them. */
final class FolderListing extends SimpleFileVisitor<Path> {
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", ".jj", "_darcs", "CVS");
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{40}");
    private static final int DEEPEST = 32;
    private static final int MOST_FILES = 100_000;

    private final Path root;
    private final Optional<Path> blobs;
    private final Map<String, Path> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long size;

    private FolderListing(Path root) throws IOException {
        this.root = root;
        this.blobs = blobs(root);
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

    /**
     * The folder that the links of a snapshot in the cache of the Hub lead to, by the documentation of huggingface_hub, Manage
     * the cache: {@code models--ORG--NAME/snapshots/REVISION} beside {@code models--ORG--NAME/blobs}.
     */
    private static Optional<Path> blobs(Path root) throws IOException {
        Path snapshots = root.getParent();
        Path repository = snapshots == null ? null : snapshots.getParent();
        if (snapshots == null || repository == null) {
            return Optional.empty();
        }
        Path blobs = repository.resolve("blobs");
        boolean cached = REVISION.matcher(name(root)).matches()
                && name(snapshots).equals("snapshots")
                && name(repository).startsWith("models--")
                && Files.isDirectory(blobs, LinkOption.NOFOLLOW_LINKS);
        return cached ? Optional.of(blobs) : Optional.empty();
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
            boolean blob = blobs.isPresent() && blobs.get().equals(target.getParent());
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
        files.put(path(entry), file);
        size += attributes.size();
    }

    private void report(DirectoryRule rule, Path entry, String what) {
        findings.add(Finding.of(rule, what + " " + rule.remedy(), SourceLocation.startOf(path(entry))));
    }

    private String path(Path entry) {
        return StreamSupport.stream(root.relativize(entry).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
