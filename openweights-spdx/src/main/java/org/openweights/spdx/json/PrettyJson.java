package org.openweights.spdx.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Prints JSON that people can read, in UTF-8, the same on every machine.
 *
 * <p>It prints objects, lists, texts and truth values, which is all that SPDX needs, and its methods are called as those of a
 * generator of Jackson are. It is many times as fast as that: what all documents have is prepared once, as a {@link Name}, a
 * {@link Member} or a {@link Quoted}, and copied; the characters of other texts are looked at eight at a time. An instance
 * prints one document, in one thread.
 */
public final class PrettyJson {
    /** Small, since a new array is filled with zeros; large enough for a file. */
    private static final int BUFFER = 4 * 1024;
    /** More than any line is indented with. */
    private static final String BLANKS = " ".repeat(64);
    /** Room that is always left: for a word of which only the first bytes count, or for a mark after a text. */
    private static final int SLACK = Long.BYTES;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final int LENGTH_SHIFT = Long.SIZE - Byte.SIZE;
    /** What is printed for a character that must be escaped, by its number: at most six bytes, and in the eighth how many. */
    private static final long[] ESCAPES = escapes();

    private static final byte[] NOTHING = indented("");
    private static final byte[] END_OBJECT = indented("}");
    private static final byte[] END_ARRAY = indented("]");

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
     * {@return the name of a member as it is printed, to be printed many times}
     *
     * @param name the name
     */
    public static Name name(String name) {
        return new Name(indented(printed(name) + ": "));
    }

    /**
     * {@return a member that is a text as it is printed, to be printed many times}
     *
     * @param name its name
     * @param value the text
     */
    public static Member member(String name, String value) {
        return new Member(indented(printed(name) + ": " + printed(value)));
    }

    /**
     * {@return a text as it is printed, to be printed many times}
     *
     * @param text the text
     */
    public static Quoted quoted(String text) {
        PrettyJson json = new PrettyJson(OutputStream.nullOutputStream(), 6 * text.length() + 4 * SLACK);
        json.quote(text);
        return new Quoted(Arrays.copyOf(json.buffer, json.size));
    }

    /** Starts an object that is the document, or an item of a list. */
    public void writeStartObject() {
        if (indent > 0) {
            startLine(NOTHING, 0);
        }
        start('{');
    }

    /** Ends an object. */
    public void writeEndObject() {
        end(END_OBJECT);
    }

    /**
     * Starts a member that is an object.
     *
     * @param name its name
     */
    public void writeObjectPropertyStart(Name name) {
        startLine(name.indented, 0);
        start('{');
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
    public void writeArrayPropertyStart(Name name) {
        startLine(name.indented, 0);
        start('[');
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
        end(END_ARRAY);
    }

    /**
     * Prints a member.
     *
     * @param member the member
     */
    public void writeProperty(Member member) {
        startLine(member.indented, 0);
    }

    /**
     * Prints a member that is a text.
     *
     * @param name its name
     * @param value the text
     */
    public void writeStringProperty(Name name, String value) {
        startLine(name.indented, 0);
        quote(value);
    }

    /**
     * Prints a member that is a text.
     *
     * @param name its name
     * @param value the text
     */
    public void writeStringProperty(Name name, Quoted value) {
        startLine(name.indented, value.bytes.length);
        append(value.bytes, value.bytes.length);
    }

    /**
     * Prints a member that is a URI.
     *
     * @param name its name
     * @param start what the URI starts with
     * @param rest the characters that follow; none that a URI cannot have
     */
    public void writeUriProperty(Name name, Quoted start, String rest) {
        startLine(name.indented, start.bytes.length + rest.length());
        append(start, rest);
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
        startLine(NOTHING, 0);
        quote(value);
    }

    /**
     * Prints an item of a list that is a text.
     *
     * @param value the text
     */
    public void writeString(Quoted value) {
        startLine(NOTHING, value.bytes.length);
        append(value.bytes, value.bytes.length);
    }

    /**
     * Prints an item of a list that is a URI.
     *
     * @param start what the URI starts with
     * @param rest the characters that follow; none that a URI cannot have
     */
    public void writeUri(Quoted start, String rest) {
        startLine(NOTHING, start.bytes.length + rest.length());
        append(start, rest);
    }

    private void start(char bracket) {
        put(bracket);
        indent += 2;
        first = true;
    }

    private void end(byte[] bracket) {
        indent -= 2;
        first = true;
        startLine(bracket, 0);
    }

    /** Starts a line with what follows more blanks than are needed, and makes room for so many bytes. */
    private void startLine(byte[] indented, int more) {
        int length = indented.length - BLANKS.length() + indent;
        reserve(length + more);
        buffer[size] = ',';
        size += first ? 0 : 1;
        first = false;
        buffer[size++] = '\n';
        System.arraycopy(indented, BLANKS.length() - indent, buffer, size, length);
        size += length;
    }

    /** A name that is not prepared is one of SPDX, in which nothing needs to be escaped. */
    @SuppressWarnings("deprecation")
    private void startMember(String name) {
        int length = name.length();
        startLine(NOTHING, length);
        buffer[size++] = '"';
        name.getBytes(0, length, buffer, size);
        size += length;
        buffer[size++] = '"';
        buffer[size++] = ':';
        buffer[size++] = ' ';
    }

    private void quote(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put('"');
        int done = 0;
        while (done < utf8.length) {
            done = copy(utf8, done);
        }
        put('"');
    }

    /**
     * Copies bytes of a text, eight at a time, up to the next that must be escaped, and that one, or as far as there is room;
     * says where the next byte is.
     */
    private int copy(byte[] utf8, int from) {
        reserve(2 * Long.BYTES);
        byte[] to = buffer;
        int shift = size - from;
        int last = Math.min(utf8.length, to.length - 2 * Long.BYTES - shift) - Long.BYTES;
        int at = from;
        for (; at <= last; at += Long.BYTES) {
            long word = (long) WORD.get(utf8, at);
            WORD.set(to, at + shift, word);
            long found = escaped(word);
            if (found != 0) {
                int escaped = at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
                size = escaped + shift;
                escape(utf8[escaped]);
                return escaped + 1;
            }
        }
        for (int end = Math.min(utf8.length, at + Long.BYTES); at < end; at++) {
            byte next = utf8[at];
            if (next >= 0 && next < ESCAPES.length && ESCAPES[next] != 0) {
                size = at + shift;
                escape(next);
                return at + 1;
            }
            to[at + shift] = next;
        }
        size = at + shift;
        return at;
    }

    /** There is room. */
    private void escape(byte character) {
        long escape = ESCAPES[character];
        WORD.set(buffer, size, escape);
        size += (int) (escape >>> LENGTH_SHIFT);
    }

    /**
     * The highest bits of those bytes that are a control character, a quotation mark or a backslash; exact up to the first.
     * A byte is less than a limit if subtracting that borrows, which its own highest bit must not have brought about. A
     * quotation mark and a blank change places before that, so that one limit is enough for control characters and marks.
     */
    private static long escaped(long word) {
        long control = (word ^ (EACH_BYTE * ('"' ^ ' '))) - EACH_BYTE * (' ' + 1);
        long backslash = (word ^ (EACH_BYTE * '\\')) - EACH_BYTE;
        return (control | backslash) & ~word & (EACH_BYTE << 7);
    }

    private static long[] escapes() {
        HexFormat hex = HexFormat.of().withUpperCase();
        long[] escapes = new long['\\' + 1];
        for (char control = 0; control < ' '; control++) {
            escapes[control] = word("\\u00" + hex.toHexDigits((byte) control));
        }
        String letters = "\"\"\\\\\bb\tt\nn\ff\rr";
        for (int i = 0; i < letters.length(); i += 2) {
            escapes[letters.charAt(i)] = word("\\" + letters.charAt(i + 1));
        }
        return escapes;
    }

    private static long word(String ascii) {
        long word = (long) ascii.length() << LENGTH_SHIFT;
        for (int i = 0; i < ascii.length(); i++) {
            word |= (long) ascii.charAt(i) << (Byte.SIZE * i);
        }
        return word;
    }

    private static byte[] indented(String text) {
        return (BLANKS + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String printed(String text) {
        return new String(quoted(text).bytes, StandardCharsets.UTF_8);
    }

    private void put(char ascii) {
        reserve(1);
        buffer[size++] = (byte) ascii;
    }

    private void put(byte[] bytes) {
        reserve(bytes.length);
        append(bytes, bytes.length);
    }

    /** There is room. */
    private void append(byte[] bytes, int length) {
        System.arraycopy(bytes, 0, buffer, size, length);
        size += length;
    }

    /** There is room. */
    @SuppressWarnings("deprecation")
    private void append(Quoted start, String uri) {
        append(start.bytes, start.bytes.length - 1);
        uri.getBytes(0, uri.length(), buffer, size);
        size += uri.length();
        buffer[size++] = '"';
    }

    private void reserve(int length) {
        if (buffer.length - size < length + SLACK) {
            makeRoom(length + SLACK);
        }
    }

    private void makeRoom(int length) {
        drain();
        if (buffer.length < length) {
            buffer = new byte[length];
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

    /** The name of a member as it is printed. */
    public static final class Name {
        private final byte[] indented;

        private Name(byte[] indented) {
            this.indented = indented;
        }
    }

    /** A member that is always the same, as it is printed. */
    public static final class Member {
        private final byte[] indented;

        private Member(byte[] indented) {
            this.indented = indented;
        }
    }

    /** A text as it is printed, with its quotation marks. */
    public static final class Quoted {
        private final byte[] bytes;

        private Quoted(byte[] bytes) {
            this.bytes = bytes;
        }
    }
}
