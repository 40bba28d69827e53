package org.openweights.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.openweights.model.ReleaseFile;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/** Reads the files of a folder, as many at a time as there are processors. */
final class FolderReader {
    static final String CONFIG = "config.json";
    /** By the specification of Git LFS, section The Pointer, which also says how large one may be. */
    private static final String POINTER = "version https://git-lfs.github.com/spec/v1";

    private static final int LARGEST_POINTER = 1024;
    private static final int CHUNK = 128 * 1024;

    /** What all threads together hold of headers, in KiB: as much as a single one may have. */
    private static final int MEMORY = SafetensorsHeader.LONGEST / 1024;

    private final Semaphore memory = new Semaphore(MEMORY, true);
    private final boolean digested;
    private final LongConsumer progress;

    private FolderReader(boolean digested, LongConsumer progress) {
        this.digested = digested;
        this.progress = progress;
    }

    static ModelDirectory read(Path folder, boolean digested, ReadingListener listener) {
        try {
            FolderListing listing = FolderListing.of(folder);
            FolderReader reader = new FolderReader(digested, new Progress(listener, listing.size()));
            return collected(folder, reader.contents(folder, listing.files()), listing.findings(), listing.snapshot());
        } catch (IOException e) {
            Finding finding = finding(DirectoryRule.UNREADABLE_FOLDER, "", "The folder cannot be listed.");
            return collected(folder, List.of(), List.of(finding), Optional.empty());
        }
    }

    private static ModelDirectory collected(
            Path folder, List<Content> contents, List<Finding> listed, Optional<HubSnapshot> snapshot) {
        List<Finding> findings = new ArrayList<>(listed);
        contents.forEach(content -> findings.addAll(content.findings()));
        Shards shards = Shards.of(contents);
        findings.addAll(shards.findings());
        Optional<ConfigReader.Configuration> configuration = contents.stream()
                .flatMap(content -> content.configuration().stream())
                .findFirst();
        return new ModelDirectory(
                folder,
                contents.stream().map(Content::file).toList(),
                configuration.map(ConfigReader.Configuration::types).orElse(List.of()),
                contents.stream().flatMap(content -> content.weights().stream()).toList(),
                shards.sets(),
                configuration.flatMap(ConfigReader.Configuration::origin),
                snapshot,
                new ValidationReport(findings.stream()
                        .map(finding -> placed(folder, finding))
                        .toList()));
    }

    private List<Content> contents(Path folder, Map<String, Path> files) {
        List<Callable<Content>> tasks = new ArrayList<>();
        files.forEach((path, file) -> tasks.add(() -> content(path, file)));
        int threads = Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Content> contents = new ArrayList<>();
        try {
            for (Future<Content> future : pool.invokeAll(tasks)) {
                contents.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading '" + folder + "'");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return contents;
    }

    private Content content(String path, Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            Optional<String> digest = digested ? Optional.of(digest(channel)) : Optional.empty();
            Content read = Content.of(new ReleaseFile(path, OptionalLong.of(size), digest));
            try {
                requireNoPointer(channel);
                return understood(read, path, channel);
            } catch (Malformed e) {
                return read.with(finding(e.rule(), path, e.what()));
            }
        } catch (IOException e) {
            return Content.of(ReleaseFile.of(path))
                    .with(finding(DirectoryRule.UNREADABLE_FILE, path, "It cannot be read."));
        }
    }

    private Content understood(Content read, String path, FileChannel channel) throws IOException, Malformed {
        int held = (int) Math.min(channel.size() / 1024 + 1, MEMORY);
        memory.acquireUninterruptibly(held);
        try {
            return understood(read, path, new ForwardReader(channel));
        } finally {
            memory.release(held);
        }
    }

    private static Content understood(Content read, String path, ForwardReader in) throws IOException, Malformed {
        String name = path.toLowerCase(Locale.ROOT);
        if (path.equals(CONFIG)) {
            return read.with(ConfigReader.read(in));
        }
        if (name.endsWith(".gguf")) {
            return read.with(GgufHeader.read(path, in));
        }
        if (name.endsWith(".safetensors")) {
            return read.with(SafetensorsHeader.read(path, in));
        }
        return ShardIndex.isIndex(path) ? read.with(ShardIndex.read(path, in)) : read;
    }

    private static void requireNoPointer(FileChannel channel) throws IOException, Malformed {
        ByteBuffer start = ByteBuffer.allocate(POINTER.length());
        if (channel.size() <= LARGEST_POINTER
                && channel.read(start, 0) == POINTER.length()
                && new String(start.array(), StandardCharsets.ISO_8859_1).equals(POINTER)) {
            throw new Malformed(DirectoryRule.POINTER, "There is a Git LFS pointer in place of the file", 0);
        }
    }

    private String digest(FileChannel channel) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[(int) Math.max(1, Math.min(CHUNK, channel.size()))];
            ByteBuffer buffer = ByteBuffer.wrap(chunk);
            while (channel.read(buffer.clear()) >= 0) {
                digest.update(chunk, 0, buffer.position());
                progress.accept(buffer.position());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A finding at a path within a folder, with the path by which whoever gave the folder finds the file. */
    private static Finding placed(Path folder, Finding finding) {
        SourceLocation within = finding.location();
        String source = FilePath.in(folder, within.source()).toString();
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.message(),
                new SourceLocation(source, within.line(), within.column(), within.pointer()),
                finding.value());
    }

    private static Finding finding(DirectoryRule rule, String path, String what) {
        return Finding.of(rule, what + " " + rule.remedy(), SourceLocation.startOf(path));
    }

    /** Adds up what the threads have read; a file that has grown since it was listed adds no more than was expected. */
    private static final class Progress implements LongConsumer {
        private final ReadingListener listener;
        private final long total;
        private long done;

        Progress(ReadingListener listener, long total) {
            this.listener = listener;
            this.total = total;
        }

        @Override
        public synchronized void accept(long bytes) {
            done = Math.min(total, done + bytes);
            listener.progressed(done, total);
        }
    }
}
