package org.openweights.schema;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.openweights.validation.SourceLocation;

/**
 * The text of a card, with its name, the places in it, and what lies beside it where that is known.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class CardSource {
    private final String name;
    private final String text;
    private final ReadLimits limits;
    private final int[] lineStarts;
    private final Optional<List<String>> siblings;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    /**
     * Makes a source of a text; what lies beside it is not known.
     *
     * @param name the name of the card, such as {@code README.md}; an empty string if it has none
     * @param text the text, without a byte order mark; halves of characters become question marks
     * @param limits the limits to keep while reading it
     */
    public CardSource(String name, String text, ReadLimits limits) {
        this(
                Objects.requireNonNull(name, "name"),
                wellFormed(Objects.requireNonNull(text, "text")),
                Objects.requireNonNull(limits, "limits"),
                Optional.empty());
    }

    /** Makes a source of a text that was decoded from bytes, so that there are no halves of characters in it. */
    static CardSource decoded(String name, String text, ReadLimits limits) {
        return new CardSource(
                Objects.requireNonNull(name, "name"), text, Objects.requireNonNull(limits, "limits"), Optional.empty());
    }

    private CardSource(String name, String text, ReadLimits limits, Optional<List<String>> siblings) {
        this.name = name;
        this.text = text;
        this.limits = limits;
        this.lineStarts = lineStarts(text);
        this.siblings = siblings;
    }

    /**
     * {@return this source, in a directory whose content is known}
     *
     * @param names the names of all that lies in the directory, the card's own included; what lies in a directory within has
     *     its path, and a name that ends with a slash is that of a directory whose content is not known
     */
    public CardSource withSiblings(List<String> names) {
        return new CardSource(
                name, text, limits, Optional.of(names.stream().sorted().toList()));
    }

    /** {@return the name of the card, as the caller gave it} */
    public String name() {
        return name;
    }

    /** {@return the text, without a byte order mark} */
    public String text() {
        return text;
    }

    /** {@return the fields at the top of the JSON object that the card is; none if it is no JSON object} */
    public Outline outline() {
        return derived(Outline.class, card -> Outline.of(card.text));
    }

    /**
     * {@return what is made of this card: made when first asked for, and then the same object}
     *
     * <p>What a format makes of a card to recognize it, it need not make again to read it. Threads that ask at the same time
     * may each make it, and are given the same one.
     *
     * @param <T> the type of what is made
     * @param type its class; one thing is remembered for each class, so take one that is yours alone
     * @param maker makes it of this card, with nothing else that could change; the result must be immutable
     */
    public <T> T derived(Class<T> type, Function<CardSource, ? extends T> maker) {
        Object known = derived.get(type);
        if (known == null) {
            T made = Objects.requireNonNull(maker.apply(this), "what is made of a card");
            Object first = derived.putIfAbsent(type, made);
            known = first == null ? made : first;
        }
        return type.cast(known);
    }

    /** {@return the limits to keep while reading it} */
    public ReadLimits limits() {
        return limits;
    }

    /**
     * {@return the names of all that lies in the directory of the card, the card's own included, in the order of their
     * characters; empty if it is not known what lies there}
     *
     * <p>Names only: nothing of the files is read. What lies in a directory within stands there by its path, with slashes. A
     * name that ends with a slash is that of a directory whose content is not known; a symbolic link stands there by its name,
     * whatever it leads to. What is not among the names is not there.
     */
    public Optional<List<String>> siblings() {
        return siblings;
    }

    /**
     * {@return the location of a place in the text}
     *
     * @param offset where, in UTF-16 code units from the start of the text
     * @param pointer the JSON Pointer of the value there; an empty string for the whole document
     */
    public SourceLocation location(int offset, String pointer) {
        Objects.checkIndex(offset, text.length() + 1);
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourceLocation(name, line + 1, offset - lineStarts[line] + 1, pointer);
    }

    /** What cannot be encoded becomes as many question marks, so that every place stays where it is. */
    private static String wellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? text
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** A line ends with a line feed, a carriage return, or both. */
    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean bare = carriage >= 0 && (feed < 0 || carriage + 1 < feed);
            int end = bare ? carriage : feed;
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = end + 1;
            feed = bare ? feed : text.indexOf('\n', end + 1);
            carriage = carriage >= 0 && carriage <= end ? text.indexOf('\r', end + 1) : carriage;
        }
        return Arrays.copyOf(starts, lines);
    }
}
