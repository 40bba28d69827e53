package org.openweights.directory;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/** Holds what the indexes of sharded weights say, and without an index what the names of files say, against the files that are there. */
final class Shards {
    private static final int MOST_LISTED = 3;

    private final Set<String> paths = new TreeSet<>();
    private final Map<String, WeightsFile> weights = new HashMap<>();
    private final List<ShardedWeights> sets = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Shards(List<Content> contents) {
        for (Content content : contents) {
            paths.add(content.file().path());
            content.weights().ifPresent(file -> weights.put(file.path(), file));
        }
    }

    static Shards of(List<Content> contents) {
        Shards shards = new Shards(contents);
        Set<String> indexed = new HashSet<>();
        for (Content content : contents) {
            content.index().ifPresent(index -> {
                shards.check(index);
                indexed.add(index.whole());
            });
        }
        NumberedShards.in(shards.paths).forEach((whole, sets) -> {
            if (!indexed.contains(whole)) {
                shards.check(sets.values());
            }
        });
        return shards;
    }

    /** The weights of which all files are there and could be read. */
    List<ShardedWeights> sets() {
        return sets;
    }

    List<Finding> findings() {
        return findings;
    }

    private void check(ShardIndex index) {
        List<String> missing = index.tensors().keySet().stream()
                .filter(path -> !paths.contains(path))
                .toList();
        List<String> unnamed = unnamed(index);
        if (!missing.isEmpty()) {
            String of = " of the " + index.tensors().size() + " files that the index names: ";
            add(DirectoryRule.SHARD_MISSING, index, "There is no file for " + missing.size() + of + listed(missing));
        }
        if (!unnamed.isEmpty()) {
            add(DirectoryRule.SHARD_UNNAMED, index, "The index does not name " + listed(unnamed));
        }
        List<WeightsFile> files = read(index.tensors().keySet());
        if (files.size() == index.tensors().size()) {
            compare(index, files);
            addUp(index.whole(), files);
        }
    }

    /** Sets of the same weights that name different totals: if one of them is whole, the others are left from another version. */
    private void check(Collection<NumberedShards> sets) {
        Optional<NumberedShards> whole =
                sets.stream().filter(set -> set.missing() == 0).findFirst();
        for (NumberedShards set : sets) {
            if (whole.isPresent() && !set.equals(whole.get())) {
                addSurplus(whole.get(), set.all());
                continue;
            }
            if (set.missing() > 0) {
                String of = "There is no file for " + set.missing() + " of " + set.total() + ": ";
                add(
                        DirectoryRule.SHARD_MISSING,
                        set.all().get(0),
                        of + listed(set.firstMissing(MOST_LISTED), set.missing()));
            }
            if (!set.surplus().isEmpty()) {
                addSurplus(set, set.surplus());
            }
        }
        whole.ifPresent(set -> {
            List<WeightsFile> files = read(set.files());
            if (files.size() == set.total()) {
                addUp(set.whole(), files);
            }
        });
    }

    private void addSurplus(NumberedShards set, List<String> surplus) {
        add(
                DirectoryRule.SHARD_SURPLUS,
                surplus.get(0),
                "Beside the files that are numbered up to " + set.total() + ", there is " + listed(surplus));
    }

    private List<WeightsFile> read(Collection<String> files) {
        return files.stream()
                .flatMap(path -> Stream.ofNullable(weights.get(path)))
                .toList();
    }

    private List<String> unnamed(ShardIndex index) {
        Pattern shard = Pattern.compile(
                Pattern.quote(index.folder() + index.stem()) + "-[0-9]+-of-[0-9]+" + Pattern.quote(index.extension()));
        return paths.stream()
                .filter(path -> shard.matcher(path).matches())
                .filter(path -> !index.tensors().containsKey(path))
                .toList();
    }

    private void compare(ShardIndex index, List<WeightsFile> files) {
        for (WeightsFile file : files) {
            long placed = index.tensors().getOrDefault(file.path(), 0L);
            if (placed != file.tensors()) {
                add(
                        DirectoryRule.SHARD_TOTAL,
                        index,
                        "The index places " + placed + " tensors in " + OneLine.of(file.path()) + ", which holds "
                                + file.tensors());
            }
        }
        long held = files.stream().mapToLong(WeightsFile::dataSize).sum();
        if (index.size().isPresent() && index.size().getAsLong() != held) {
            add(
                    DirectoryRule.SHARD_TOTAL,
                    index,
                    "The index says that the tensors take " + index.size().getAsLong() + " bytes, and they take "
                            + held);
        }
    }

    /** Numbers that no file on earth holds, but a header may announce, are not added up. */
    private void addUp(String whole, List<WeightsFile> files) {
        BigInteger parameters = files.stream()
                .map(file -> BigInteger.valueOf(file.parameters()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (parameters.bitLength() < Long.SIZE) {
            List<String> types = files.stream()
                    .flatMap(file -> file.types().stream())
                    .distinct()
                    .toList();
            List<String> paths = files.stream().map(WeightsFile::path).toList();
            sets.add(new ShardedWeights(whole, paths, parameters.longValueExact(), types));
        }
    }

    private static String listed(List<String> paths) {
        return listed(paths, paths.size());
    }

    private static String listed(List<String> paths, int count) {
        String first = paths.stream().limit(MOST_LISTED).map(OneLine::of).collect(Collectors.joining(", "));
        return count > MOST_LISTED ? first + " and " + (count - MOST_LISTED) + " more" : first;
    }

    private void add(DirectoryRule rule, ShardIndex index, String what) {
        add(rule, index.path(), what);
    }

    private void add(DirectoryRule rule, String path, String what) {
        findings.add(Finding.of(rule, what + ". " + rule.remedy(), SourceLocation.startOf(path)));
    }
}
