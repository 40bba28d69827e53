package org.openweights.directory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Small weights files as their formats describe them, written by hand. */
final class WeightsBytes {
    private static final int STRING = 8;
    private static final int UINT32 = 4;

    private WeightsBytes() {}

    /** A safetensors file whose header is the given JSON. */
    static byte[] safetensors(String header, int dataSize) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + json.length + dataSize)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    /** A safetensors file with one tensor of 16-bit numbers. */
    static byte[] shard(String tensor, int numbers) {
        return safetensors(
                "{\"" + tensor + "\":{\"dtype\":\"BF16\",\"shape\":[" + numbers + "],\"data_offsets\":[0," + 2 * numbers
                        + "]}}",
                2 * numbers);
    }

    /** A GGUF file with one tensor of two times three 16-bit numbers, and metadata of texts and whole numbers. */
    static byte[] gguf(Map<String, Object> metadata) {
        ByteBuffer out = ByteBuffer.allocate(1_000_000).order(ByteOrder.LITTLE_ENDIAN);
        out.put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(3).putLong(1).putLong(metadata.size());
        metadata.forEach((key, value) -> {
            text(out, key);
            if (value instanceof Integer number) {
                out.putInt(UINT32).putInt(number);
            } else {
                text(out.putInt(STRING), value.toString());
            }
        });
        text(out, "w").putInt(2).putLong(2).putLong(3).putInt(1).putLong(0);
        return Arrays.copyOf(out.array(), (out.position() + 31) / 32 * 32 + 2 * 3 * Short.BYTES);
    }

    static ByteBuffer text(ByteBuffer out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return out.putLong(utf8.length).put(utf8);
    }
}
