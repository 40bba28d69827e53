package org.openweights.directory;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The index of weights that are spread over several files, as the section on sharded checkpoints in the documentation of the
 * transformers library describes it.
 *
 * @param path the path of the index
 * @param folder the path of the folder that it lies in, with a slash at its end, or nothing
 * @param stem how the names of the files begin
 * @param extension how the names of the files end
 * @param tensors how many tensors it places in each file, by the path of the file
 * @param size how many bytes it says that all tensors take
 */
record ShardIndex(
        String path, String folder, String stem, String extension, Map<String, Long> tensors, OptionalLong size) {
    private static final Pattern NAME =
            Pattern.compile("(.*/)?([^/]+)(\\.safetensors|\\.bin)\\.index(\\.[^/.]+)?\\.json");
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int MOST_SHARDS = 10_000;
    private static final int LONGEST_NAME = 1000;
    private static final String WHAT = "The index";

    static boolean isIndex(String path) {
        return NAME.matcher(path).matches();
    }

    static ShardIndex read(String path, ForwardReader in) throws IOException, Malformed {
        return JsonFile.read(in, LARGEST, DirectoryRule.INDEX, WHAT, json -> read(path, json));
    }

    /** The path that the weights would have as one file. */
    String whole() {
        return folder + stem + extension;
    }

    private static ShardIndex read(String path, JsonParser json) throws Malformed {
        Matcher name = NAME.matcher(path);
        if (!name.matches()) {
            throw new IllegalArgumentException("path is not that of an index: " + path);
        }
        String folder = name.group(1) == null ? "" : name.group(1);
        Map<String, Long> tensors = new TreeMap<>();
        OptionalLong size = OptionalLong.empty();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            if (member.equals("weight_map") && value == JsonToken.START_OBJECT) {
                map(json, folder, tensors);
            } else if (member.equals("metadata") && value == JsonToken.START_OBJECT) {
                size = size(json);
            } else {
                json.skipChildren();
            }
        }
        if (tensors.isEmpty()) {
            throw new Malformed(DirectoryRule.INDEX, WHAT + " names no file", 0);
        }
        return new ShardIndex(path, folder, name.group(2), name.group(3), tensors, size);
    }

    private static void map(JsonParser json, String folder, Map<String, Long> tensors) throws Malformed {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean text = json.nextToken() == JsonToken.VALUE_STRING;
            if (text && json.getStringLength() > LONGEST_NAME) {
                throw new Malformed(
                        DirectoryRule.INDEX,
                        "The name of a file is longer than " + LONGEST_NAME + " characters",
                        Math.max(0, json.currentLocation().getByteOffset()));
            }
            if (!text || tensors.size() >= MOST_SHARDS) {
                throw new Malformed(
                        DirectoryRule.INDEX,
                        text ? WHAT + " names more than " + MOST_SHARDS + " files" : "The place of a tensor is no text",
                        Math.max(0, json.currentLocation().getByteOffset()));
            }
            tensors.merge(folder + json.getString(), 1L, Long::sum);
        }
    }

    /** Some write the size as a number with a fraction of zero. */
    private static OptionalLong size(JsonParser json) {
        OptionalLong size = OptionalLong.empty();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean total = json.currentName().equals("total_size");
            JsonToken value = json.nextToken();
            if (total && value.isNumeric()) {
                double number = json.getDoubleValue();
                size = number >= 0 && number < 1L << 53 ? OptionalLong.of((long) number) : OptionalLong.empty();
            } else {
                json.skipChildren();
            }
        }
        return size;
    }
}
