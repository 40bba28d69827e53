package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.openweights.model.ModelRelease;
import org.openweights.validation.SourceLocation;

/**
 * What can be seen around a release: the text of its card, and the files beside the card.
 *
 * @param source the name of the card, as its reader was given it; an empty string if it has none
 * @param text the whole text of the card
 * @param prose whether the card has prose, where words can be displayed to whoever reads it; data alone have no place for them
 * @param siblings the names of the files beside the card; empty if that is not known
 * @since 0.1.0
 */
public record CardText(String source, String text, boolean prose, Optional<List<String>> siblings) {
    /** Copies the names. */
    public CardText {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
        siblings = siblings.map(List::copyOf);
    }

    /** {@return the last two parts of the path: the directory and the file, as far as there are any} */
    List<String> path() {
        List<String> parts = new ArrayList<>();
        int end = source.length();
        while (end >= 0 && parts.size() < 2) {
            int slash = Math.max(source.lastIndexOf('/', end - 1), source.lastIndexOf('\\', end - 1));
            String part = source.substring(slash + 1, end);
            if (!part.isBlank()) {
                parts.add(0, part);
            }
            end = slash;
        }
        return parts;
    }

    /** {@return the name of a release and, where the card is a file, what the file and its directory are called} */
    List<String> names(ModelRelease release) {
        List<String> names = new ArrayList<>();
        names.add(release.identity().name());
        names.addAll(path());
        return names;
    }

    /** {@return the start of the card} */
    SourceLocation start() {
        return SourceLocation.startOf(source);
    }

    /**
     * {@return where a name stands in the card for the first time: in quotation marks by itself, as data have it, or else anywhere;
     * the start where it does not}
     */
    SourceLocation place(String name) {
        int quoted = text.indexOf('"' + name + '"');
        int at = quoted >= 0 ? quoted : text.indexOf(name);
        if (at < 0) {
            return start();
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n')) {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourceLocation(source, line, at - lineStart + 1, "");
    }

    /** {@return the words of the card: letters and digits in lower case, blanks between and around} */
    String words() {
        return words(text);
    }

    /**
     * {@return whether a file beside the card has a name that begins so, letter case aside; so it does where that is not
     * known}
     */
    boolean mayHaveFile(String start) {
        return siblings.map(names -> names.stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(start)))
                .orElse(true);
    }

    /** A copyright sign is written {@code ©} or {@code (c)}. */
    static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        text.replace("©", " c ").codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                words.appendCodePoint(Character.toLowerCase(c));
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }
}
