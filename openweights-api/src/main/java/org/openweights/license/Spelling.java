package org.openweights.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reduces the many ways of writing one name to one. Linear in the length of the text. */
final class Spelling {
    private static final Set<String> EMPTY_WORDS =
            Set.of("a", "agreement", "an", "license", "licensed", "the", "under", "v", "ver", "version");

    private Spelling() {}

    /** {@return the name in lower case, blanks and underscores as hyphens: how identifiers and keywords compare} */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' || Character.isWhitespace(c)) {
                gap = true;
            } else {
                if (gap && folded.length() > 0) {
                    folded.append('-');
                }
                gap = false;
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** {@return the name without blanks and quotation marks around it, and without the prefix of a Hub tag} */
    static String bare(String name) {
        String text = name.strip();
        text = text.startsWith("license:") ? text.substring("license:".length()).strip() : text;
        while (text.length() > 1
                && "\"'`".indexOf(text.charAt(0)) >= 0
                && text.charAt(0) == text.charAt(text.length() - 1)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** {@return letters and digits alone, in lower case} */
    static String squeezed(String name) {
        StringBuilder squeezed = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+') {
                squeezed.append(c);
            }
        }
        return squeezed.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the words that matter, separated by blanks: how titles compare}
     *
     * <p>Numbers stand apart from letters, a final {@code .0} of a version is left out, a {@code +} reads "or later", and a
     * word that repeats the one before it is left out.
     */
    static String words(String name) {
        String text = name.toLowerCase(Locale.ROOT).replace("licence", "license");
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end > at) {
                add(words, text.substring(at, end));
                at = end;
            } else {
                if (text.charAt(at) == '+') {
                    add(words, "or");
                    add(words, "later");
                }
                at++;
            }
        }
        return String.join(" ", words);
    }

    private static void add(List<String> words, String word) {
        String version = word.endsWith(".0") ? word.substring(0, word.length() - 2) : word;
        boolean repeated = !words.isEmpty() && words.get(words.size() - 1).equals(version);
        if (!isEmptyWord(version) && !repeated) {
            words.add(version);
        }
    }

    /** {@return whether a word in lower case tells no license from another} */
    static boolean isEmptyWord(String word) {
        return EMPTY_WORDS.contains(word);
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        if (Character.isDigit(text.charAt(at))) {
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || isInnerDot(text, at))) {
                at++;
            }
            return at;
        }
        while (at < text.length() && Character.isLetter(text.charAt(at)) && !isVersionMark(text, at, start)) {
            at++;
        }
        return at;
    }

    /** {@return whether this is the v that joins a name and a number, as in {@code GPLv3}} */
    static boolean isVersionMark(String text, int at, int start) {
        return at > start
                && (text.charAt(at) == 'v' || text.charAt(at) == 'V')
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isInnerDot(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    /** {@return a URL without what does not tell licenses apart: scheme, {@code www.}, query, fragment, file ending} */
    static String url(String url) {
        String text = url.strip();
        int scheme = text.indexOf("://");
        text = (scheme < 0 ? text : text.substring(scheme + 3)).toLowerCase(Locale.ROOT);
        text = cutAt(cutAt(text, '#'), '?');
        text = text.startsWith("www.") ? text.substring(4) : text;
        for (String ending : List.of("/", ".html", ".htm", ".txt", ".json", ".php", ".md", ".en", "/")) {
            text = text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
        }
        return text;
    }

    static boolean isUrl(String text) {
        return text.startsWith("https://") || text.startsWith("http://") || text.startsWith("www.");
    }

    private static String cutAt(String text, char c) {
        int at = text.indexOf(c);
        return at < 0 ? text : text.substring(0, at);
    }
}
