package org.openweights.spdx.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The texts that are known, and in which of them a run of words stands.
 *
 * <p>Made when the library is built, read when somebody first asks, and shared. Immutable.
 *
 * @param vocabulary the hashes of all words, in order
 * @param templates the texts
 * @param shingles the indexed runs of words, in order, each as often as it occurs
 * @param owners for each run, the text that has it
 * @param places for each run, the word of the text at which it starts
 * @param counts for each text, how many runs of it are indexed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LicenseIndex(
        int[] vocabulary, List<Template> templates, int[] shingles, char[] owners, char[] places, int[] counts) {
    static final String RESOURCE = "license-texts.index";

    /** Read when first asked for, and once. */
    private static final class Standard {
        private static final LicenseIndex INDEX = load();

        private Standard() {}
    }

    /** The index that is part of the library. */
    static LicenseIndex standard() {
        return Standard.INDEX;
    }

    private static LicenseIndex load() {
        try (InputStream in = Objects.requireNonNull(LicenseIndex.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a text as numbers of the vocabulary; 0 for a word that no known text has. */
    int[] numbers(Words words) {
        int[] numbers = new int[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(words.hash(i));
        }
        return numbers;
    }

    int number(int hash) {
        return Math.max(0, Arrays.binarySearch(vocabulary, hash) + 1);
    }

    /** The first of the entries for a run of words, or the number of entries. */
    int first(int shingle) {
        int at = Arrays.binarySearch(shingles, shingle);
        if (at < 0) {
            return shingles.length;
        }
        while (at > 0 && shingles[at - 1] == shingle) {
            at--;
        }
        return at;
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        writeInts(vocabulary, data);
        data.writeInt(templates.size());
        for (Template template : templates) {
            write(template, data);
        }
        writeInts(shingles, data);
        writeChars(owners, data);
        writeChars(places, data);
        writeInts(counts, data);
        data.flush();
    }

    private static LicenseIndex read(InputStream in) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(in.readAllBytes());
        int[] vocabulary = readInts(data);
        int size = data.getInt();
        List<Template> templates = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            templates.add(template(data, i));
        }
        return new LicenseIndex(
                vocabulary, List.copyOf(templates), readInts(data), readChars(data), readChars(data), readInts(data));
    }

    private static void write(Template template, DataOutputStream data) throws IOException {
        data.writeShort(template.ids().size());
        for (String id : template.ids()) {
            writeText(id, data);
        }
        writeText(template.kind().name(), data);
        data.writeInt(template.words().length);
        for (int i = 0; i < template.words().length; i++) {
            data.writeShort(template.words()[i] << 1 | (template.optional()[i] ? 1 : 0));
        }
        data.writeShort(template.slots().size());
        for (Slot slot : template.slots()) {
            data.writeShort(slot.position());
            data.writeShort(slot.longest());
            data.writeShort(slot.choices().size());
            for (int[] choice : slot.choices()) {
                writeInts(choice, data);
            }
        }
    }

    private static Template template(ByteBuffer data, int rank) {
        List<String> ids = new ArrayList<>();
        for (int i = data.getShort(); i > 0; i--) {
            ids.add(readText(data));
        }
        Template.Kind kind = Template.Kind.valueOf(readText(data));
        int[] words = new int[data.getInt()];
        boolean[] optional = new boolean[words.length];
        int required = 0;
        for (int i = 0; i < words.length; i++) {
            int packed = data.getChar();
            words[i] = packed >> 1;
            optional[i] = (packed & 1) != 0;
            required += 1 - (packed & 1);
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = data.getShort(); i > 0; i--) {
            int position = data.getChar();
            int longest = data.getShort();
            List<int[]> choices = new ArrayList<>();
            for (int j = data.getShort(); j > 0; j--) {
                choices.add(readInts(data));
            }
            slots.add(new Slot(position, longest, List.copyOf(choices)));
        }
        return new Template(List.copyOf(ids), kind, words, optional, List.copyOf(slots), required, rank);
    }

    private static void writeText(String text, DataOutputStream data) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        data.writeShort(bytes.length);
        data.write(bytes);
    }

    private static String readText(ByteBuffer data) {
        byte[] bytes = new byte[data.getShort()];
        data.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static void writeInts(int[] values, DataOutputStream data) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * values.length);
        bytes.putInt(values.length).asIntBuffer().put(values);
        data.write(bytes.array());
    }

    private static int[] readInts(ByteBuffer data) {
        int[] values = new int[data.getInt()];
        data.asIntBuffer().get(values);
        data.position(data.position() + 4 * values.length);
        return values;
    }

    private static void writeChars(char[] values, DataOutputStream data) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 2 * values.length);
        bytes.putInt(values.length).asCharBuffer().put(values);
        data.write(bytes.array());
    }

    private static char[] readChars(ByteBuffer data) {
        char[] values = new char[data.getInt()];
        data.asCharBuffer().get(values);
        data.position(data.position() + 2 * values.length);
        return values;
    }
}
