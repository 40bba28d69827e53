package org.openweights.directory;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openweights.model.Property;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the header of a safetensors file, as the section Format of huggingface/safetensors describes it. */
final class SafetensorsHeader {
    /** The format allows 100 MB; the header of a model of 100,000 tensors has about 12 MB. */
    static final int LONGEST = 32 * 1024 * 1024;

    private static final int MOST_KEPT = 1_000;
    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final int LONGEST_TYPE = 64;
    /** The sizes of the number formats in bits. */
    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("BOOL", 8),
            Map.entry("U8", 8),
            Map.entry("I8", 8),
            Map.entry("F8_E5M2", 8),
            Map.entry("F8_E4M3", 8),
            Map.entry("I16", 16),
            Map.entry("U16", 16),
            Map.entry("F16", 16),
            Map.entry("BF16", 16),
            Map.entry("I32", 32),
            Map.entry("U32", 32),
            Map.entry("F32", 32),
            Map.entry("I64", 64),
            Map.entry("U64", 64),
            Map.entry("F64", 64));

    private final JsonParser json;
    private final long dataStart;
    private final long dataSize;
    private final List<Property> metadata = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private long[] ends = new long[64];
    private int tensors;
    private int characters;
    private long parameters;

    private SafetensorsHeader(JsonParser json, long dataStart, long dataSize) {
        this.json = json;
        this.dataStart = dataStart;
        this.dataSize = dataSize;
    }

    static WeightsFile read(String path, ForwardReader in) throws IOException, Malformed {
        long length = in.int64();
        in.require(length);
        if (length > LONGEST) {
            throw new Malformed(DirectoryRule.HEADER_LIMIT, "The header is longer than " + LONGEST + " bytes", 0);
        }
        byte[] header = in.bytes((int) length);
        return JsonFile.read(
                header,
                Long.BYTES,
                DirectoryRule.HEADER,
                "The header",
                json -> new SafetensorsHeader(json, in.position(), in.remaining()).read(path));
    }

    private WeightsFile read(String path) throws Malformed {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            expect(names.add(json.currentName()), "each name once");
            boolean about = json.currentName().equals("__metadata__");
            expect(json.nextToken() == JsonToken.START_OBJECT, "an object");
            if (about) {
                metadata();
            } else {
                tensor();
            }
        }
        expect(json.nextToken() == null, "nothing behind its end");
        layout();
        return new WeightsFile(
                path, WeightsFile.Format.SAFETENSORS, dataSize, tensors, parameters, List.copyOf(types), metadata);
    }

    private void metadata() throws Malformed {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            expect(json.nextToken() == JsonToken.VALUE_STRING, "text");
            int length = name.length() + json.getStringLength();
            if (metadata.size() < MOST_KEPT && length <= MOST_CHARACTERS - characters && !name.isBlank()) {
                characters += length;
                metadata.add(new Property(name, json.getString()));
            }
        }
    }

    private void tensor() throws Malformed {
        String type = "";
        BigInteger numbers = BigInteger.ONE;
        long begin = -1;
        long end = -1;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "dtype" -> type = type();
                case "shape" -> {
                    expect(json.currentToken() == JsonToken.START_ARRAY, "a list");
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        numbers = numbers.multiply(BigInteger.valueOf(natural()));
                        expect(numbers.bitLength() < Long.SIZE, "a shape that does not overflow");
                    }
                }
                case "data_offsets" -> {
                    expect(json.currentToken() == JsonToken.START_ARRAY, "a list");
                    json.nextToken();
                    begin = natural();
                    json.nextToken();
                    end = natural();
                    expect(json.nextToken() == JsonToken.END_ARRAY, "two offsets");
                }
                default -> json.skipChildren();
            }
        }
        expect(!type.isEmpty() && begin >= 0 && types.size() < MOST_KEPT, "a type and offsets");
        types.add(type);
        add(type, numbers, begin, end);
    }

    private void add(String type, BigInteger numbers, long begin, long end) throws Malformed {
        Integer bits = BITS.get(type);
        if (end < begin
                || (bits != null
                        && !numbers.multiply(BigInteger.valueOf(bits))
                                .equals(BigInteger.valueOf(end - begin).shiftLeft(3)))) {
            throw at(DirectoryRule.LAYOUT, "A tensor has another size than its shape and type ask for");
        }
        if (end > dataSize) {
            throw at(DirectoryRule.TRUNCATED, "A tensor ends " + (end - dataSize) + " bytes behind the file; named");
        }
        if (2 * tensors == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[2 * tensors] = begin;
        ends[2 * tensors + 1] = end;
        tensors++;
        parameters += numbers.longValueExact();
        expect(parameters >= 0, "a number of parameters that does not overflow");
    }

    /** Intervals do not overlap exactly if the n-th to begin, once they are sorted, begins where the one before has ended. */
    private void layout() throws Malformed {
        long[] begins = new long[tensors];
        long[] sortedEnds = new long[tensors];
        for (int i = 0; i < tensors; i++) {
            begins[i] = ends[2 * i];
            sortedEnds[i] = ends[2 * i + 1];
        }
        Arrays.sort(begins);
        Arrays.sort(sortedEnds);
        long covered = 0;
        for (int i = 0; i < tensors; i++) {
            if (begins[i] != covered) {
                throw new Malformed(DirectoryRule.LAYOUT, "Tensors overlap, or leave a hole", dataStart + begins[i]);
            }
            covered = sortedEnds[i];
        }
        if (covered != dataSize) {
            throw new Malformed(DirectoryRule.LAYOUT, "Bytes belong to no tensor", dataStart + covered);
        }
    }

    private String type() throws Malformed {
        expect(json.currentToken() == JsonToken.VALUE_STRING, "text");
        expect(json.getStringLength() <= LONGEST_TYPE, "types of at most " + LONGEST_TYPE + " characters");
        return json.getString();
    }

    private long natural() throws Malformed {
        expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT, "a whole number");
        expect(json.getNumberType() != JsonParser.NumberType.BIG_INTEGER, "a smaller number");
        expect(json.getLongValue() >= 0, "a number that is not negative");
        return json.getLongValue();
    }

    private void expect(boolean met, String what) throws Malformed {
        if (!met) {
            throw at(DirectoryRule.HEADER, "The header must have " + what);
        }
    }

    private Malformed at(DirectoryRule rule, String what) {
        return new Malformed(
                rule, what, Long.BYTES + Math.max(0, json.currentLocation().getByteOffset()));
    }
}
