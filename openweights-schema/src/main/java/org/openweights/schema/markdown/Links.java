package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The addresses in a text, in Markdown or bare. */
public final class Links {
    private static final int LONGEST = 500;
    private static final int LONGEST_WORDS = 100;
    /** In every address; most lines have none. */
    private static final char SLASH = '/';

    private static final String BARE = "arxiv.org/";
    private static final String SCHEME = "http";

    /** What stands between words and the address that they lead to, with the start of that. */
    public static final String NAMED = "](" + SCHEME;

    /** What the signs of addresses start with. */
    public static final Set<String> STARTS = Set.of("://", "arxiv");

    private Links() {}

    /**
     * An address.
     *
     * @param address the address, with its scheme
     * @param offset where it starts in the line
     */
    public record Link(String address, int offset) {}

    /**
     * An address with the words that lead there.
     *
     * @param text the words
     * @param address the address, with its scheme
     * @param offset where the words start in the line, with their bracket
     */
    public record Named(String text, String address, int offset) {}

    /**
     * {@return the addresses in a line that words in brackets lead to, as in {@code [words](https://example.org)}}
     *
     * @param text the line
     */
    public static List<Named> named(String text) {
        if (text.indexOf(SLASH) < 0) {
            return List.of();
        }
        List<Named> links = new ArrayList<>();
        for (int end = text.indexOf(NAMED); end >= 0; end = text.indexOf(NAMED, end + 1)) {
            int start = bracket(text, end);
            int address = end + NAMED.length() - SCHEME.length();
            int addressEnd = end(text, address);
            boolean isImage = start > 0 && text.charAt(start - 1) == '!';
            if (start >= 0 && addressEnd - address <= LONGEST && !isImage) {
                links.add(new Named(text.substring(start + 1, end), text.substring(address, addressEnd), start));
            }
        }
        return links;
    }

    /** The bracket that opens before another, unless it is far away; a negative number if there is none. */
    private static int bracket(String text, int close) {
        int start = close - 1;
        while (start >= 0 && close - start <= LONGEST_WORDS && text.charAt(start) != '[') {
            start--;
        }
        return start >= 0 && text.charAt(start) == '[' ? start : -1;
    }

    /**
     * {@return the addresses in a line}
     *
     * @param text the line
     */
    public static List<Link> in(String text) {
        if (text.indexOf(SLASH) < 0) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        int from = text.indexOf("http");
        while (from >= 0) {
            int end = from + 4;
            if (text.startsWith("://", end) || text.startsWith("s://", end)) {
                end = end(text, from);
                if (end - from <= LONGEST) {
                    links.add(new Link(text.substring(from, end), from));
                }
            }
            from = text.indexOf("http", end);
        }
        return links.isEmpty() ? bare(text) : links;
    }

    private static List<Link> bare(String text) {
        int from = text.indexOf(BARE);
        if (from < 0 || (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1)))) {
            return List.of();
        }
        int end = end(text, from);
        return end - from > LONGEST ? List.of() : List.of(new Link("https://" + text.substring(from, end), from));
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isInAddress(text.charAt(end))) {
            end++;
        }
        while (end > from && ".,;:!?*_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /**
     * {@return whether there is a sign of an address such as {@link #in} finds}
     *
     * @param text a text
     * @param at where one of {@link #STARTS} is in it
     */
    public static boolean startsAt(String text, int at) {
        return text.startsWith("://", at) || text.startsWith(BARE, at);
    }

    private static boolean isInAddress(char c) {
        return switch (c) {
            case '<', '>', '(', ')', '[', ']', '{', '}', '"', '\'', '`', '|', '\\' -> false;
            default -> c > ' ';
        };
    }
}
