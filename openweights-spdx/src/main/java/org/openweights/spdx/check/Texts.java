package org.openweights.spdx.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts that may be needed later, as UTF-8 in a few large blocks. */
final class Texts {
    private static final int BLOCK = 1 << 18;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] block = new byte[0];
    private int used;

    /** Keeps a text, and gives the place to find it again. */
    long add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length + Integer.BYTES > block.length - used) {
            block = new byte[Math.max(BLOCK, bytes.length + Integer.BYTES)];
            blocks.add(block);
            used = 0;
        }
        int start = used;
        for (int i = 0; i < Integer.BYTES; i++) {
            block[used++] = (byte) (bytes.length >>> (Byte.SIZE * i));
        }
        System.arraycopy(bytes, 0, block, used, bytes.length);
        used += bytes.length;
        return ((long) (blocks.size() - 1) << Integer.SIZE) | start;
    }

    String get(long place) {
        byte[] from = blocks.get((int) (place >>> Integer.SIZE));
        int start = (int) place;
        int length = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            length |= (from[start + i] & 0xFF) << (Byte.SIZE * i);
        }
        return new String(from, start + Integer.BYTES, length, StandardCharsets.UTF_8);
    }
}
