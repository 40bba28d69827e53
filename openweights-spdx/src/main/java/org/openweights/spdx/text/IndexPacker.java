package org.openweights.spdx.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openweights.spdx.text.Template.Kind;

/**
 * Makes the index of the license texts: from the templates that the SPDX Java Library bundles, and from the fingerprints of the
 * license texts that the SPDX license list does not have.
 *
 * <p>A step of the build, and not part of the published jar.
 */
final class IndexPacker {
    private final Map<String, Known> texts = new LinkedHashMap<>();

    private IndexPacker() {}

    private record Known(List<String> ids, Kind kind, TemplateParser.Parsed parsed) {}

    /**
     * Packs the index.
     *
     * @param args the folder of the fingerprints, and the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        IndexPacker packer = new IndexPacker();
        packer.listed();
        packer.fingerprints(Path.of(args[0]));
        Path to = Files.createDirectories(Path.of(args[1]));
        try (OutputStream out = Files.newOutputStream(to.resolve(LicenseIndex.RESOURCE))) {
            packer.index().write(out);
        }
    }

    private void listed() throws IOException {
        List<String> deprecated = new ArrayList<>();
        for (String id : ListedText.licenses()) {
            ListedText license = ListedText.license(id);
            if (license.deprecated()) {
                deprecated.add(id);
            } else {
                add(license);
            }
        }
        for (String id : deprecated) {
            add(ListedText.license(id));
        }
        for (String id : ListedText.exceptions()) {
            add(id, Kind.EXCEPTION, new TemplateParser(ListedText.exception(id).template()).parse());
        }
    }

    private void add(ListedText license) {
        add(license.id(), Kind.LICENSE, new TemplateParser(license.template()).parse());
        if (!license.header().isEmpty()) {
            add(license.id(), Kind.NOTICE, new TemplateParser(license.header()).parse());
        }
    }

    private void fingerprints(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                Fingerprint fingerprint = Fingerprint.read(file);
                int[] words = fingerprint.hashes();
                add(
                        fingerprint.id(),
                        Kind.LICENSE,
                        new TemplateParser.Parsed(
                                words, fingerprint.numbering(), new boolean[words.length], List.of()));
            }
        }
    }

    /** Texts with the same words are one text, with the names of all. */
    private void add(String id, Kind kind, TemplateParser.Parsed parsed) {
        if (parsed.words().length < Shingles.WIDTH + 4) {
            return;
        }
        StringBuilder key = new StringBuilder(kind.name());
        for (int i = 0; i < parsed.words().length; i++) {
            if (!parsed.replaceable()[i]) {
                key.append(parsed.words()[i]).append(parsed.optional()[i] ? '?' : ' ');
            }
        }
        parsed.slots().forEach(slot -> {
            key.append(slot.position()).append(':').append(slot.longest());
            slot.choices().forEach(choice -> key.append(Arrays.toString(choice)));
        });
        texts.computeIfAbsent(key.toString(), same -> new Known(new ArrayList<>(), kind, parsed))
                .ids()
                .add(id);
    }

    private LicenseIndex index() {
        int[] vocabulary = vocabulary();
        LicenseIndex words = new LicenseIndex(vocabulary, List.of(), new int[0], new char[0], new char[0], new int[0]);
        List<Template> templates = new ArrayList<>();
        List<int[]> entries = new ArrayList<>();
        int[] counts = new int[texts.size()];
        for (Known known : texts.values()) {
            TemplateParser.Parsed parsed = known.parsed();
            int[] all = numbers(parsed.words(), words);
            int[] before = new int[all.length + 1];
            for (int i = 0; i < all.length; i++) {
                before[i + 1] = before[i] + (parsed.replaceable()[i] ? 0 : 1);
            }
            int owner = templates.size();
            for (int i = 0; i + Shingles.WIDTH <= all.length; i++) {
                int shingle = Shingles.of(all, i);
                if (Shingles.isIndexed(shingle, all.length)) {
                    entries.add(new int[] {shingle, owner, before[i]});
                    counts[owner]++;
                }
            }
            templates.add(template(known, all, words, owner));
        }
        entries.sort(Comparator.comparingInt(entry -> entry[0]));
        int[] shingles = new int[entries.size()];
        char[] owners = new char[shingles.length];
        char[] places = new char[shingles.length];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = entries.get(i)[0];
            owners[i] = (char) entries.get(i)[1];
            places[i] = (char) entries.get(i)[2];
        }
        return new LicenseIndex(vocabulary, templates, shingles, owners, places, counts);
    }

    private int[] vocabulary() {
        TreeSet<Integer> all = new TreeSet<>();
        for (Known known : texts.values()) {
            Arrays.stream(known.parsed().words()).forEach(all::add);
            known.parsed()
                    .slots()
                    .forEach(slot -> slot.choices()
                            .forEach(choice -> Arrays.stream(choice)
                                    .filter(word -> word != Slot.ANY)
                                    .forEach(all::add)));
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] numbers(int[] hashes, LicenseIndex words) {
        return Arrays.stream(hashes)
                .map(hash -> hash == Slot.ANY ? hash : words.number(hash))
                .toArray();
    }

    private static Template template(Known known, int[] all, LicenseIndex vocabulary, int rank) {
        TemplateParser.Parsed parsed = known.parsed();
        int size = 0;
        int[] words = new int[all.length];
        boolean[] optional = new boolean[all.length];
        int required = 0;
        for (int i = 0; i < all.length; i++) {
            if (!parsed.replaceable()[i]) {
                words[size] = all[i];
                optional[size++] = parsed.optional()[i];
                required += parsed.optional()[i] ? 0 : 1;
            }
        }
        List<Slot> slots = parsed.slots().stream()
                .map(slot -> new Slot(
                        slot.position(),
                        slot.longest(),
                        slot.choices().stream()
                                .map(choice -> numbers(choice, vocabulary))
                                .toList()))
                .toList();
        return new Template(
                known.ids(),
                known.kind(),
                Arrays.copyOf(words, size),
                Arrays.copyOf(optional, size),
                slots,
                required,
                rank);
    }
}
