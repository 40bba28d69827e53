package org.openweights.spdx.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Prints JSON that people can read, in UTF-8, the same on every machine.
 *
 * <p>It prints objects, lists, texts and truth values, which is all that SPDX needs, and its methods are called as those of a
 * generator of Jackson are. It is several times as fast as that, since it copies texts as bytes instead of looking at each
 * character, and prints once what a document repeats. An instance prints one document, in one thread.
 */
public final class PrettyJson {
    private static final int BUFFER = 8 * 1024;
    /** A line break and more blanks than any document is indented with. */
    private static final byte[] LINE = ("\n" + " ".repeat(64)).getBytes(StandardCharsets.US_ASCII);

    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** What is printed for a character that must be escaped, by its number. */
    private static final byte[][] ESCAPES = escapes();

    private final OutputStream out;
    private byte[] buffer;
    private int size;
    private int indent;
    private boolean first = true;

    private PrettyJson(OutputStream out, int capacity) {
        this.out = out;
        this.buffer = new byte[capacity];
    }

    /**
     * Prints a document; the stream is flushed, and left open.
     *
     * @param out where to print it
     * @param document prints one object
     * @throws IOException if the stream does not take it
     */
    public static void write(OutputStream out, Consumer<PrettyJson> document) throws IOException {
        PrettyJson json = new PrettyJson(out, BUFFER);
        try {
            document.accept(json);
            json.put('\n');
            json.drain();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    /**
     * {@return a text as it is printed, to be printed several times}
     *
     * @param text the text
     */
    public static Quoted quoted(String text) {
        PrettyJson json = new PrettyJson(OutputStream.nullOutputStream(), 6 * text.length() + 2);
        json.quote(text);
        return new Quoted(Arrays.copyOf(json.buffer, json.size));
    }

    /** Starts an object that is the document, or an item of a list. */
    public void writeStartObject() {
        if (indent > 0) {
            startLine();
        }
        start('{');
    }

    /** Ends an object. */
    public void writeEndObject() {
        end('}');
    }

    /**
     * Starts a member that is an object.
     *
     * @param name its name
     */
    public void writeObjectPropertyStart(String name) {
        startMember(name);
        start('{');
    }

    /**
     * Starts a member that is a list.
     *
     * @param name its name
     */
    public void writeArrayPropertyStart(String name) {
        startMember(name);
        start('[');
    }

    /** Ends a list. */
    public void writeEndArray() {
        end(']');
    }

    /**
     * Prints a member that is a text.
     *
     * @param name its name
     * @param value the text
     */
    public void writeStringProperty(String name, String value) {
        startMember(name);
        quote(value);
    }

    /**
     * Prints a member that is a text.
     *
     * @param name its name
     * @param value the text
     */
    public void writeStringProperty(String name, Quoted value) {
        startMember(name);
        put(value.bytes);
    }

    /**
     * Prints a member that is a truth value.
     *
     * @param name its name
     * @param value the truth value
     */
    public void writeBooleanProperty(String name, boolean value) {
        startMember(name);
        put(Boolean.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Prints an item of a list that is a text.
     *
     * @param value the text
     */
    public void writeString(String value) {
        startLine();
        quote(value);
    }

    /**
     * Prints an item of a list that is a text.
     *
     * @param value the text
     */
    public void writeString(Quoted value) {
        startLine();
        put(value.bytes);
    }

    private void start(char bracket) {
        put(bracket);
        indent += 2;
        first = true;
    }

    private void end(char bracket) {
        indent -= 2;
        first = true;
        startLine();
        put(bracket);
    }

    private void startLine() {
        int length = indent + 1;
        reserve(length + 1);
        if (!first) {
            buffer[size++] = ',';
        }
        first = false;
        System.arraycopy(LINE, 0, buffer, size, length);
        size += length;
    }

    /** Names are those of SPDX, in which nothing needs to be escaped. */
    @SuppressWarnings("deprecation")
    private void startMember(String name) {
        startLine();
        int length = name.length();
        reserve(length + 4);
        buffer[size++] = '"';
        name.getBytes(0, length, buffer, size);
        size += length;
        buffer[size++] = '"';
        buffer[size++] = ':';
        buffer[size++] = ' ';
    }

    private void quote(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        reserve(utf8.length + 2);
        buffer[size++] = '"';
        int done = 0;
        for (int next = escaped(utf8, 0); next < utf8.length; next = escaped(utf8, done)) {
            put(utf8, done, next - done);
            put(ESCAPES[utf8[next]]);
            done = next + 1;
        }
        put(utf8, done, utf8.length - done);
        put('"');
    }

    /** Where the next character is that must be escaped, or the end; looks at eight bytes at a time. */
    private static int escaped(byte[] utf8, int from) {
        int at = from;
        int last = utf8.length - Long.BYTES;
        if (at <= last) {
            ByteBuffer words = ByteBuffer.wrap(utf8).order(ByteOrder.LITTLE_ENDIAN);
            do {
                long found = escaped(words.getLong(at));
                if (found != 0) {
                    return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
                }
                // The last word overlaps the one before it.
                at = at < last ? Math.min(at + Long.BYTES, last) : utf8.length;
            } while (at <= last);
        }
        while (at < utf8.length && utf8[at] != '"' && utf8[at] != '\\' && (utf8[at] & 0xFF) >= ' ') {
            at++;
        }
        return at;
    }

    /**
     * The highest bits of those bytes that are a control character, a quotation mark or a backslash; exact up to the first.
     * A byte is less than a limit if subtracting that borrows, which its own highest bit must not have brought about.
     */
    private static long escaped(long word) {
        long control = word - EACH_BYTE * ' ';
        long mark = (word ^ (EACH_BYTE * '"')) - EACH_BYTE;
        long backslash = (word ^ (EACH_BYTE * '\\')) - EACH_BYTE;
        return (control | mark | backslash) & ~word & (EACH_BYTE << 7);
    }

    private static byte[][] escapes() {
        byte[][] escapes = new byte['\\' + 1][];
        for (char control = 0; control < ' '; control++) {
            escapes[control] = ascii("\\u00" + HEX.toHexDigits((byte) control));
        }
        String letters = "\"\"\\\\\bb\tt\nn\ff\rr";
        for (int i = 0; i < letters.length(); i += 2) {
            escapes[letters.charAt(i)] = ascii("\\" + letters.charAt(i + 1));
        }
        return escapes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void put(char ascii) {
        reserve(1);
        buffer[size++] = (byte) ascii;
    }

    private void put(byte[] bytes) {
        put(bytes, 0, bytes.length);
    }

    private void put(byte[] bytes, int start, int length) {
        reserve(length);
        System.arraycopy(bytes, start, buffer, size, length);
        size += length;
    }

    private void reserve(int length) {
        if (buffer.length - size < length) {
            drain();
            if (buffer.length < length) {
                buffer = new byte[length];
            }
        }
    }

    private void drain() {
        try {
            out.write(buffer, 0, size);
            size = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as it is printed, with its quotation marks. */
    public static final class Quoted {
        private final byte[] bytes;

        private Quoted(byte[] bytes) {
            this.bytes = bytes;
        }

        /**
         * {@return this text and more}
         *
         * @param uri the characters that follow; none that a URI cannot have
         */
        @SuppressWarnings("deprecation")
        public Quoted followedBy(String uri) {
            byte[] longer = Arrays.copyOf(bytes, bytes.length + uri.length());
            uri.getBytes(0, uri.length(), longer, bytes.length - 1);
            longer[longer.length - 1] = '"';
            return new Quoted(longer);
        }
    }
}
