package org.openweights.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.openweights.model.ReleaseFile;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/** Lists a folder, then reads its files, as many at a time as there are processors. */
final class FolderReader {
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", ".jj", "_darcs", "CVS");
    private static final String CONFIG = "config.json";
    /** By the specification of Git LFS, section The Pointer, which also says how large one may be. */
    private static final String POINTER = "version https://git-lfs.github.com/spec/v1";

    private static final int LARGEST_POINTER = 1024;
    private static final int DEEPEST = 32;
    private static final int MOST_FILES = 100_000;
    private static final int CHUNK = 128 * 1024;

    private final Path folder;
    private final boolean digested;
    private final Map<String, Path> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private FolderReader(Path folder, boolean digested) {
        this.folder = folder;
        this.digested = digested;
    }

    static ModelDirectory read(Path folder, boolean digested) {
        FolderReader reader = new FolderReader(folder, digested);
        try {
            reader.list(folder.toRealPath());
        } catch (IOException e) {
            reader.findings.add(finding(DirectoryRule.UNREADABLE_FOLDER, "", "The folder cannot be listed."));
        }
        return reader.read();
    }

    private void list(Path root) throws IOException {
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entry, BasicFileAttributes attributes) {
                boolean skipped = !entry.equals(root) && VERSION_CONTROL.contains(String.valueOf(entry.getFileName()));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path entry, BasicFileAttributes attributes) {
                if (files.size() + findings.size() >= MOST_FILES || attributes.isDirectory()) {
                    findings.add(finding(
                            DirectoryRule.FOLDER_LIMIT, path(root, entry), "The folder is too large or too deep."));
                    return files.size() + findings.size() >= MOST_FILES
                            ? FileVisitResult.TERMINATE
                            : FileVisitResult.CONTINUE;
                }
                add(root, entry, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path entry, IOException e) {
                findings.add(finding(DirectoryRule.UNREADABLE_FILE, path(root, entry), "It cannot be read."));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path root, Path entry, BasicFileAttributes attributes) {
        String path = path(root, entry);
        if (attributes.isSymbolicLink()) {
            try {
                Path target = entry.toRealPath();
                if (!target.startsWith(root)) {
                    findings.add(finding(DirectoryRule.LINK, path, "The link leads out of the folder."));
                } else if (Files.isRegularFile(target)) {
                    files.put(path, target);
                }
            } catch (IOException e) {
                findings.add(finding(DirectoryRule.UNREADABLE_FILE, path, "The link leads nowhere."));
            }
        } else if (attributes.isRegularFile() && !path.isBlank()) {
            files.put(path, entry);
        } else {
            findings.add(finding(DirectoryRule.UNREADABLE_FILE, path, "It is not a regular file with a name."));
        }
    }

    private ModelDirectory read() {
        List<Callable<Content>> tasks = new ArrayList<>();
        files.forEach((path, file) -> tasks.add(() -> content(path, file)));
        int threads = Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<ReleaseFile> released = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<WeightsFile> weights = new ArrayList<>();
        try {
            for (Future<Content> future : pool.invokeAll(tasks)) {
                Content content = future.get();
                released.add(content.file());
                types.addAll(content.types());
                content.weights().ifPresent(weights::add);
                findings.addAll(content.findings());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading '" + folder + "'");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return new ModelDirectory(released, types, weights, new ValidationReport(findings));
    }

    private Content content(String path, Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            Optional<String> digest = digested ? Optional.of(digest(channel)) : Optional.empty();
            ReleaseFile read = new ReleaseFile(path, OptionalLong.of(size), digest);
            try {
                requireNoPointer(channel);
                ForwardReader in = new ForwardReader(channel);
                List<String> types = path.equals(CONFIG) ? ConfigReader.types(in) : List.of();
                return new Content(read, types, weights(path, in), List.of());
            } catch (Malformed e) {
                return new Content(read, List.of(), Optional.empty(), List.of(finding(e.rule(), path, e.what())));
            }
        } catch (IOException e) {
            return new Content(
                    ReleaseFile.of(path),
                    List.of(),
                    Optional.empty(),
                    List.of(finding(DirectoryRule.UNREADABLE_FILE, path, "It cannot be read.")));
        }
    }

    private static void requireNoPointer(FileChannel channel) throws IOException, Malformed {
        ByteBuffer start = ByteBuffer.allocate(POINTER.length());
        if (channel.size() <= LARGEST_POINTER
                && channel.read(start, 0) == POINTER.length()
                && new String(start.array(), StandardCharsets.ISO_8859_1).equals(POINTER)) {
            throw new Malformed(DirectoryRule.POINTER, "There is a Git LFS pointer in place of the file", 0);
        }
    }

    private static Optional<WeightsFile> weights(String path, ForwardReader in) throws IOException, Malformed {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gguf")) {
            return Optional.of(GgufHeader.read(path, in));
        }
        return name.endsWith(".safetensors") ? Optional.of(SafetensorsHeader.read(path, in)) : Optional.empty();
    }

    private static String digest(FileChannel channel) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[(int) Math.max(1, Math.min(CHUNK, channel.size()))];
            ByteBuffer buffer = ByteBuffer.wrap(chunk);
            while (channel.read(buffer.clear()) >= 0) {
                digest.update(chunk, 0, buffer.position());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String path(Path root, Path entry) {
        return StreamSupport.stream(root.relativize(entry).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static Finding finding(DirectoryRule rule, String path, String what) {
        return Finding.of(rule, what + " " + rule.remedy(), SourceLocation.startOf(path));
    }

    private record Content(
            ReleaseFile file, List<String> types, Optional<WeightsFile> weights, List<Finding> findings) {}
}
