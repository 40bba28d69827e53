package org.openweights.spdx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Text of a card on its way into a document. */
final class Text {
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** The text with halves of surrogate pairs replaced: no encoding of Unicode has them. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(point -> isSurrogate(point) ? REPLACEMENT : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    /** The text, if it says anything. */
    static Optional<String> nonBlank(Optional<String> text) {
        return text.filter(value -> !value.isBlank()).map(Text::clean);
    }

    /** The texts that say anything, each once. */
    static List<String> nonBlank(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(Text::clean)
                .distinct()
                .toList();
    }

    /** The text with a blank in place of each line break. */
    static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    /** A constant as prose writes it. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The beginning of a clean text. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
