package org.openweights.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a file forward, little endian, through a small window, and never beyond its end. */
final class ForwardReader {
    private static final int WINDOW = 64 * 1024;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).order(ByteOrder.LITTLE_ENDIAN);
    /** Where in the file the window starts. */
    private long start;

    ForwardReader(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        window.limit(0);
    }

    long size() {
        return size;
    }

    long position() {
        return start + window.position();
    }

    long remaining() {
        return size - position();
    }

    int int32() throws IOException, Malformed {
        fill(Integer.BYTES);
        return window.getInt();
    }

    long int64() throws IOException, Malformed {
        fill(Long.BYTES);
        return window.getLong();
    }

    byte[] bytes(int count) throws IOException, Malformed {
        require(count);
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            fill(1);
            int part = Math.min(count - done, window.remaining());
            window.get(bytes, done, part);
            done += part;
        }
        return bytes;
    }

    String text(int count) throws IOException, Malformed {
        long at = position();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(count)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed(DirectoryRule.HEADER, "There is text that is not UTF-8", at);
        }
    }

    void skip(long count) throws Malformed {
        require(count);
        if (count <= window.remaining()) {
            window.position(window.position() + (int) count);
        } else {
            start = position() + count;
            window.position(0).limit(0);
        }
    }

    /** What is announced must be there. */
    void require(long count) throws Malformed {
        if (count < 0 || count > remaining()) {
            throw new Malformed(
                    DirectoryRule.TRUNCATED,
                    "The header announces " + Long.toUnsignedString(count) + " bytes, and the file has " + remaining()
                            + " more",
                    position());
        }
    }

    private void fill(int count) throws IOException, Malformed {
        if (window.remaining() >= count) {
            return;
        }
        require(count);
        start = position();
        window.compact();
        while (window.position() < count) {
            if (channel.read(window, start + window.position()) < 0) {
                throw new Malformed(DirectoryRule.TRUNCATED, "The file ends while it is read", start);
            }
        }
        window.flip();
    }
}
