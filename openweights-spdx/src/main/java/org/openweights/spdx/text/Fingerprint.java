package org.openweights.spdx.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * The hashed words of a license text that the SPDX license list does not have.
 *
 * <p>A line of a file with one text each: identifier, source, and the hashes, 32 bits each, in Base64. The lowest bit of a hash
 * says that the word is the number of a clause. {@code docs/identifying-licenses.md} says how files are made.
 *
 * @param id the identifier of the license
 * @param source where the text stands
 * @param packed the hashes, with their lowest bits
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Fingerprint(String id, String source, int[] packed) {
    static Fingerprint of(String id, String source, String text) {
        Words words = Words.of(text);
        int[] packed = new int[words.size()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = words.hash(i) | (words.isNumbering(i) ? 1 : 0);
        }
        return new Fingerprint(id, source, packed);
    }

    static Fingerprint read(Path file) throws IOException {
        String[] row = Files.readString(file, StandardCharsets.UTF_8).strip().split("\t", -1);
        if (row.length != 3) {
            throw new IllegalArgumentException("file must hold identifier, source and hashes: " + file);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(row[2]));
        int[] packed = new int[bytes.remaining() / 4];
        bytes.asIntBuffer().get(packed);
        return new Fingerprint(row[0], row[1], packed);
    }

    String line() {
        ByteBuffer bytes = ByteBuffer.allocate(packed.length * 4);
        bytes.asIntBuffer().put(packed);
        return String.join("\t", List.of(id, source, Base64.getEncoder().encodeToString(bytes.array()))) + "\n";
    }

    int[] hashes() {
        int[] hashes = packed.clone();
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] &= ~1;
        }
        return hashes;
    }

    boolean[] numbering() {
        boolean[] numbering = new boolean[packed.length];
        for (int i = 0; i < numbering.length; i++) {
            numbering[i] = (packed[i] & 1) != 0;
        }
        return numbering;
    }
}
