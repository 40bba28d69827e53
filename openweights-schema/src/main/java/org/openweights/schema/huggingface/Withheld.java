package org.openweights.schema.huggingface;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.ListItem;

/**
 * Whether a text says no more than that something is withheld, not known, to come, or told elsewhere.
 *
 * <p>Goes by words, sentence by sentence: one word that such sentences do not have is enough for the text to say something.
 * What stands behind "we do not disclose" or "see" is what is not told here, whatever it is.
 */
final class Withheld {

    /** The words of the model's name, with blanks around each: they tell nothing of what it was made of. */
    private final String name;

    private boolean tells;
    private boolean withholds;

    // Of the sentence that is being read.
    private boolean denies;
    private boolean skips;
    private boolean leads;
    private boolean linked;
    private int words;

    private Withheld(String name) {
        this.name = name;
    }

    /** What a word does in such a sentence. */
    private enum Role {
        NOT,
        WILL,
        TELL,
        HIDE,
        WITHHOLD,
        SEE,
        PLACE,
        PAUSE,
        FILLER
    }

    private static final class Words {
        private static final String AGENT = "agent";
        private static final Map<String, Role> ROLES = new HashMap<>();
        private static final Set<String> AGENTS = Table.rows("withheld-words.tsv").stream()
                .filter(row -> row[0].equals(AGENT))
                .map(row -> row[1])
                .collect(Collectors.toUnmodifiableSet());

        static {
            Table.rows("withheld-words.tsv").stream()
                    .filter(row -> !row[0].equals(AGENT))
                    .forEach(row -> ROLES.put(row[1], Role.valueOf(row[0].toUpperCase(Locale.ROOT))));
        }

        private Words() {}
    }

    /** {@return whether a text says no more than that} */
    static boolean isAllOf(String text) {
        Withheld reader = new Withheld("");
        reader.read(text);
        return reader.isAll();
    }

    /**
     * {@return whether there is a line that is no placeholder, and all of those say more than that}
     *
     * @param lines the lines
     * @param name the words of the model's name, with a blank before and behind each
     */
    static boolean tells(List<Line> lines, String name) {
        Withheld reader = new Withheld(name);
        boolean written = false;
        for (Line line : lines) {
            if (Placeholders.says(line)) {
                written = true;
                if (line.kind() == Kind.CODE || reader.tellsBy(line)) {
                    return true;
                }
            }
        }
        return written && !reader.isAll();
    }

    private boolean tellsBy(Line line) {
        if (line.label().isPresent()) {
            endSentence();
            String value = line.label().get().value();
            read(value.isEmpty() ? line.text() : value);
        } else {
            if (startsAnew(line)) {
                endSentence();
            }
            read(line.text());
        }
        return tells;
    }

    private static boolean startsAnew(Line line) {
        return line.startsAnew() || line.text().stripLeading().startsWith(">");
    }

    private boolean isAll() {
        endSentence();
        return withholds && !tells;
    }

    private void read(String text) {
        int at = ListItem.textStart(text, 0);
        while (at < text.length() && !tells) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = isAddress(text, at) ? skipAddress(text, at) : readWord(text, at);
            } else {
                boolean target = c == ']' && text.startsWith("(", at + 1);
                linked |= target;
                mark(text, at);
                at = target ? afterTarget(text, at + 1) : c == '<' ? afterTag(text, at) : at + 1;
            }
        }
    }

    private static boolean isAddress(String text, int at) {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    private int skipAddress(String text, int at) {
        linked = true;
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ')') {
            end++;
        }
        return end;
    }

    private static int afterTarget(String text, int open) {
        int close = text.indexOf(')', open);
        return close < 0 ? text.length() : close + 1;
    }

    private static int afterTag(String text, int open) {
        boolean tag = open + 1 < text.length()
                && (Character.isLetter(text.charAt(open + 1)) || text.charAt(open + 1) == '/')
                && !isAddress(text, open + 1);
        int close = tag ? text.indexOf('>', open) : -1;
        return close < 0 ? open + 1 : close + 1;
    }

    private void mark(String text, int at) {
        boolean ends =
                at + 1 == text.length() || text.charAt(at + 1) <= ' ' || "*_)\"'`]".indexOf(text.charAt(at + 1)) >= 0;
        switch (text.charAt(at)) {
            case '.', '!', '?' -> {
                if (ends) {
                    endSentence();
                }
            }
            case ',', ';', ':', '(', '—', '–', '|' -> endClause();
            default -> {}
        }
    }

    private int readWord(String text, int start) {
        int end = start;
        boolean plain = true;
        while (end < text.length() && isInWord(text, end)) {
            char c = text.charAt(end);
            plain &= c >= 'a' && c <= 'z';
            end++;
        }
        String word = text.substring(start, end);
        add(plain ? word : folded(word), word, text, end);
        return end;
    }

    /** Hyphens and apostrophes between letters belong to a word. */
    private static boolean isInWord(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || (isJoint(c) && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '\'' || c == '’' || c == '\u2010' || c == '\u2011';
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        int end = word.endsWith("'s") || word.endsWith("’s") ? word.length() - 2 : word.length();
        for (int i = 0; i < end; i++) {
            if (!isJoint(word.charAt(i))) {
                folded.append(Character.toLowerCase(word.charAt(i)));
            }
        }
        return folded.toString();
    }

    private void add(String word, String written, String text, int end) {
        @Nullable Role role = Words.ROLES.get(word);
        if (role == null) {
            addUnknown(word, written, text, end);
        } else {
            add(role, word);
        }
        words++;
    }

    private void add(Role role, String word) {
        switch (role) {
            case NOT, WILL -> {
                denies = true;
                withholds = true;
            }
            case TELL -> skips |= denies;
            case HIDE -> withholds = true;
            case WITHHOLD -> {
                withholds = true;
                skips = true;
            }
            case SEE -> {
                leads = true;
                skips |= words == 0 || !word.equals("see");
            }
            case PLACE -> leads = true;
            case PAUSE -> endClause();
            case FILLER -> {}
        }
    }

    private void addUnknown(String word, String written, String text, int end) {
        boolean skipped = skips && (!Character.isDigit(written.charAt(0)) || isYear(written));
        tells |= !skipped && !isOfName(word) && !isAgent(written, text, end);
    }

    private boolean isOfName(String word) {
        int at = name.indexOf(word);
        return at > 0 && name.charAt(at - 1) == ' ' && name.startsWith(" ", at + word.length());
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    }

    /** Whether a word is a name, and what it does follows, as in "Acme does not disclose it". */
    private static boolean isAgent(String word, String text, int end) {
        if (!Character.isUpperCase(word.charAt(0)) || end >= text.length() || text.charAt(end) != ' ') {
            return false;
        }
        int behind = end + 1;
        while (behind < text.length() && isInWord(text, behind)) {
            behind++;
        }
        return Words.AGENTS.contains(folded(text.substring(end + 1, behind)));
    }

    /** What follows may tell something after all. */
    private void endClause() {
        denies = false;
        skips = false;
    }

    /** A sentence that only leads elsewhere tells something if there is a link to follow. */
    private void endSentence() {
        endClause();
        tells |= leads && linked;
        withholds |= leads;
        leads = false;
        linked = false;
        words = 0;
    }
}
