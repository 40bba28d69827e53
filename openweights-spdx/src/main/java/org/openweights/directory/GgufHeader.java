package org.openweights.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openweights.model.Property;

/** Reads the header of a GGUF file, versions 2 and 3, little endian, as docs/gguf.md of ggml-org/ggml describes it. */
final class GgufHeader {
    private static final int MAGIC = 0x46554747;
    private static final int BOOL = 7;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    /** The sizes of the value types in bytes, by number; text and lists have none of their own. */
    private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

    private static final long MOST_VALUES = 10_000_000;
    private static final long MOST_ENTRIES = 100_000;
    private static final long MOST_TENSORS = 1_000_000;
    private static final int LONGEST_KEY = 65_535;
    private static final int LONGEST_VALUE = 65_536;
    private static final int MOST_KEPT = 1_000;
    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final int DEEPEST = 8;
    private static final int MOST_DIMENSIONS = 16;

    private final ForwardReader in;
    private final List<Property> metadata = new ArrayList<>();
    private long values;
    private long characters;
    /** Where the data of the last tensor ends, from where data starts. */
    private long dataEnd;

    private GgufHeader(ForwardReader in) {
        this.in = in;
    }

    static WeightsFile read(String path, ForwardReader in) throws IOException, Malformed {
        return new GgufHeader(in).read(path);
    }

    private WeightsFile read(String path) throws IOException, Malformed {
        if (in.int32() != MAGIC) {
            throw new Malformed(DirectoryRule.HEADER, "The file does not start with GGUF", 0);
        }
        int version = in.int32();
        if (version != 2 && version != 3) {
            throw new Malformed(
                    DirectoryRule.HEADER,
                    "The version is " + Integer.toUnsignedString(version) + ", not 2 or 3 in little endian,",
                    Integer.BYTES);
        }
        long tensors = count(MOST_TENSORS, "tensors");
        long entries = count(MOST_ENTRIES, "metadata entries");
        for (long i = 0; i < entries; i++) {
            String key = in.text(length(LONGEST_KEY, "key"));
            value(key, in.int32(), 0);
        }
        Set<String> types = new LinkedHashSet<>();
        long parameters = 0;
        for (long i = 0; i < tensors; i++) {
            parameters = tensor(parameters, types);
        }
        long dataSize = data();
        return new WeightsFile(
                path, WeightsFile.Format.GGUF, dataSize, tensors, parameters, List.copyOf(types), metadata);
    }

    /** Goes to where data starts, and tells how much there is. */
    private long data() throws Malformed {
        long alignment = alignment();
        in.skip(Math.min(in.remaining(), (alignment - in.position() % alignment) % alignment));
        in.require(dataEnd);
        return in.remaining();
    }

    /** Where none is given, 32 holds. */
    private long alignment() {
        return metadata.stream()
                .filter(property -> property.name().equals("general.alignment"))
                .map(Property::value)
                .filter(value -> value.matches("[1-9][0-9]{0,9}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(32);
    }

    private long tensor(long parameters, Set<String> types) throws IOException, Malformed {
        in.skip(length(LONGEST_KEY, "tensor name"));
        long at = in.position();
        int dimensions = in.int32();
        if (dimensions < 0 || dimensions > MOST_DIMENSIONS) {
            throw new Malformed(DirectoryRule.HEADER, "A tensor has " + dimensions + " dimensions", at);
        }
        long numbers = 1;
        for (int i = 0; i < dimensions; i++) {
            long dimension = in.int64();
            if (dimension < 0 || Math.multiplyHigh(numbers, dimension) != 0 || numbers * dimension < 0) {
                throw new Malformed(DirectoryRule.LAYOUT, "The shape of a tensor overflows", at);
            }
            numbers *= dimension;
        }
        int type = in.int32();
        Optional<GgmlType> known = GgmlType.of(type);
        types.add(known.map(GgmlType::name).orElse("type " + Integer.toUnsignedString(type)));
        long offset = in.int64();
        long size = numbers;
        if (known.isPresent()) {
            size = known.get().size(numbers);
        }
        if (offset < 0 || size > Long.MAX_VALUE - offset) {
            throw new Malformed(DirectoryRule.LAYOUT, "The place of a tensor overflows", at);
        }
        if (known.isPresent()) {
            dataEnd = Math.max(dataEnd, offset + size);
        }
        long sum = parameters + numbers;
        if (sum < 0 || types.size() > MOST_KEPT) {
            throw new Malformed(DirectoryRule.LAYOUT, "The tensors are too large or of too many types", at);
        }
        return sum;
    }

    private void value(String key, int type, int depth) throws IOException, Malformed {
        long at = in.position();
        if (type < 0 || type >= SIZES.length || depth > DEEPEST) {
            throw new Malformed(DirectoryRule.HEADER, "A value has no known type, or lists nest too deep,", at);
        }
        if (++values > MOST_VALUES) {
            throw new Malformed(DirectoryRule.HEADER_LIMIT, "There are more than " + MOST_VALUES + " values", at);
        }
        boolean kept = key.startsWith("general.")
                && metadata.size() < MOST_KEPT
                && key.length() <= MOST_CHARACTERS - characters;
        if (type == STRING) {
            long length = in.int64();
            in.require(length);
            if (kept && depth == 0 && length <= Math.min(LONGEST_VALUE, MOST_CHARACTERS - characters - key.length())) {
                keep(key, in.text((int) length));
            } else {
                in.skip(length);
            }
        } else if (type == ARRAY) {
            list(key, depth);
        } else if (kept && depth == 0) {
            keep(key, number(type));
        } else {
            in.skip(SIZES[type]);
        }
    }

    private void keep(String key, String value) {
        characters += key.length() + value.length();
        metadata.add(new Property(key, value));
    }

    private void list(String key, int depth) throws IOException, Malformed {
        int type = in.int32();
        long length = in.int64();
        in.require(length);
        if (type >= 0 && type < SIZES.length && SIZES[type] > 0) {
            // The length is at most the size of the file, so that the product does not overflow.
            in.skip(length * SIZES[type]);
            return;
        }
        for (long i = 0; i < length; i++) {
            value(key, type, depth + 1);
        }
    }

    private String number(int type) throws IOException, Malformed {
        byte[] bytes = in.bytes(SIZES[type]);
        long bits = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            bits = (bits << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        int unused = Long.SIZE - bytes.length * Byte.SIZE;
        return switch (type) {
            case 6 -> Float.toString(Float.intBitsToFloat((int) bits));
            case 12 -> Double.toString(Double.longBitsToDouble(bits));
            case BOOL -> Boolean.toString(bits != 0);
            case 1, 3, 5, 11 -> Long.toString(bits << unused >> unused);
            default -> Long.toUnsignedString(bits);
        };
    }

    private int length(int most, String what) throws IOException, Malformed {
        long length = in.int64();
        in.require(length);
        if (length > most) {
            throw new Malformed(
                    DirectoryRule.HEADER, "A " + what + " is longer than " + most + " bytes", in.position());
        }
        return (int) length;
    }

    private long count(long most, String what) throws IOException, Malformed {
        long count = in.int64();
        in.require(count);
        if (count > most) {
            throw new Malformed(DirectoryRule.HEADER_LIMIT, "There are more than " + most + " " + what, in.position());
        }
        return count;
    }
}
