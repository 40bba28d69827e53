package org.openweights.directory;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The path of a file within a folder, as text and as the file system has it.
 *
 * <p>What Java makes of the bytes of a name depends on the locale, and different names can become the same text. A URI has the bytes
 * themselves: they are read as UTF-8, under whatever locale. A byte that is none is written as U+FFFD and its two hexadecimal digits,
 * and so is each byte of U+FFFD itself, so that different names stay different, and the file is found again.
 */
final class FilePath {
    private static final char ESCAPE = '\uFFFD';
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FilePath() {}

    /**
     * {@return the path of an entry, with slashes}
     *
     * @param folder the folder, as it was listed
     * @param entry what lies in it, as it was met there
     */
    static String of(Path folder, Path entry) {
        if (!isDefault(folder)) {
            return folder.relativize(entry)
                    .toString()
                    .replace(folder.getFileSystem().getSeparator(), "/");
        }
        String start = withoutSlash(folder.toUri().getRawPath());
        String path = withoutSlash(entry.toUri().getRawPath());
        return path.equals(start) ? "" : text(bytes(path.substring(start.length() + 1)));
    }

    /**
     * {@return the file that a path is of}
     *
     * @param folder the folder
     * @param path the path, as {@link #of} gives it
     */
    static Path in(Path folder, String path) {
        if (!isDefault(folder)) {
            return folder.resolve(path);
        }
        StringBuilder uri = new StringBuilder(withoutSlash(folder.toUri().toString()));
        uri.append('/');
        for (byte of : escaped(path)) {
            boolean plain = of == '/' || of == '.' || of == '-' || of == '_' || isDigit(of) || isLetter(of);
            uri.append(plain ? String.valueOf((char) of) : "%" + HEX.toHexDigits(of));
        }
        return folder.resolve(folder.toAbsolutePath().relativize(Path.of(URI.create(uri.toString()))));
    }

    /** Whether a path has what does not stand for itself. */
    static boolean isEscaped(String path) {
        return path.indexOf(ESCAPE) >= 0;
    }

    private static boolean isDefault(Path folder) {
        return folder.getFileSystem().equals(FileSystems.getDefault());
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** What a path of a URI encodes; some systems leave letters beyond ASCII in it. */
    private static byte[] bytes(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
                i += 2;
            } else {
                int end = Character.isHighSurrogate(raw.charAt(i)) ? Math.min(raw.length(), i + 2) : i + 1;
                bytes.writeBytes(raw.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        return bytes.toByteArray();
    }

    private static String text(byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        StringBuilder text = new StringBuilder();
        while (in.hasRemaining()) {
            CoderResult result = utf8.reset().decode(in, out, true);
            appendEscaping(text, out.flip());
            out.clear();
            for (int i = result.isError() ? result.length() : 0; i > 0; i--) {
                escape(text, in.get());
            }
        }
        return text.toString();
    }

    private static void appendEscaping(StringBuilder text, CharBuffer decoded) {
        while (decoded.hasRemaining()) {
            char next = decoded.get();
            if (next == ESCAPE) {
                for (byte of : String.valueOf(ESCAPE).getBytes(StandardCharsets.UTF_8)) {
                    escape(text, of);
                }
            } else {
                text.append(next);
            }
        }
    }

    private static void escape(StringBuilder text, byte of) {
        text.append(ESCAPE).append(HEX.toHexDigits(of));
    }

    private static byte[] escaped(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        int from = 0;
        for (int at = path.indexOf(ESCAPE); at >= 0; at = path.indexOf(ESCAPE, from)) {
            bytes.writeBytes(path.substring(from, at).getBytes(StandardCharsets.UTF_8));
            bytes.write(HexFormat.fromHexDigits(path, at + 1, at + 3));
            from = at + 3;
        }
        bytes.writeBytes(path.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static boolean isDigit(byte of) {
        return of >= '0' && of <= '9';
    }

    private static boolean isLetter(byte of) {
        return (of >= 'a' && of <= 'z') || (of >= 'A' && of <= 'Z');
    }
}
