package org.openweights.schema.markdown;

import java.util.ArrayList;
import java.util.List;

/** The addresses in a text, in Markdown or bare. */
public final class Links {
    private static final int LONGEST = 500;
    private static final String BARE = "arxiv.org/";

    private Links() {}

    /**
     * An address.
     *
     * @param address the address, with its scheme
     * @param offset where it starts in the line
     */
    public record Link(String address, int offset) {}

    /**
     * {@return the addresses in a line}
     *
     * @param text the line
     */
    public static List<Link> in(String text) {
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
        while (end < text.length() && text.charAt(end) > ' ' && "<>()[]{}\"'`|\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > from && ".,;:!?*_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
