package org.openweights.schema.huggingface;

import java.util.List;
import org.openweights.schema.markdown.Label;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.PlainText;

/** Tells what a template left behind from what somebody wrote. */
final class Placeholders {
    private static final int LONGEST = 300;
    private static final int LONGEST_WITH_FIELD = 2_000;
    private static final String FIELD_START = "{{";
    private static final String FIELD_END = "}}";
    private static final char ANYTHING = '*';

    /** What "optional" starts with: a key is without that word, so that a placeholder may go on behind it. */
    private static final char OPTIONAL = 'o';

    private Placeholders() {}

    private static final class Standard {
        /** In the order of their characters, so that those with the same start stand together. */
        private static final List<String> TEXTS =
                Table.words("placeholders.txt").stream().sorted().toList();

        /** How many of them start with a character of ASCII before each one. */
        private static final int[] BEFORE = before();

        private static int[] before() {
            int[] before = new int[128];
            for (char c = 0; c < before.length; c++) {
                String start = String.valueOf(c);
                before[c] = (int)
                        TEXTS.stream().filter(text -> text.compareTo(start) < 0).count();
            }
            return before;
        }

        private Standard() {}
    }

    /** {@return whether a line says something of its own; a name with a colon only announces something} */
    static boolean says(Line line) {
        if (line.kind() == Line.Kind.CODE) {
            return !isFence(line.text()) && says(line.text());
        }
        if (!line.isContent() || !says(line.text())) {
            return false;
        }
        return line.label().isEmpty() || says(line.label().get(), line);
    }

    private static boolean says(Label label, Line line) {
        return label.value().isEmpty() ? !PlainText.of(line.text()).endsWith(":") : says(label.value());
    }

    /** {@return whether a text says something of its own} */
    static boolean says(String text) {
        return switch (new Glance(text).verdict()) {
            case SAYS -> true;
            case SAYS_NOTHING -> false;
            case UNCLEAR -> saysByItsKey(text);
        };
    }

    private static boolean saysByItsKey(String text) {
        String written = text.length() > LONGEST_WITH_FIELD ? text : withoutFields(text);
        String key = HeadingTable.key(written);
        if (key.isEmpty() || written.length() > LONGEST) {
            return !key.isEmpty();
        }
        return Standard.TEXTS.stream().noneMatch(placeholder -> fits(placeholder, key));
    }

    private static boolean fits(String placeholder, String key) {
        int last = placeholder.length() - 1;
        return placeholder.charAt(last) == ANYTHING
                ? key.startsWith(placeholder.substring(0, last))
                : key.equals(placeholder);
    }

    /** What can be told of a text by the start of its key. */
    private enum Verdict {
        SAYS,
        SAYS_NOTHING,
        UNCLEAR
    }

    /** Makes the key of a text only as far as placeholders start like it, which most often is a letter or two. */
    private static final class Glance {
        private final String text;
        private int first;
        private int last;
        private int length;
        private byte wordStart;

        Glance(String text) {
            this.text = text;
        }

        Verdict verdict() {
            boolean numbered = false;
            boolean blank = false;
            int end = Math.min(text.length(), LONGEST);
            for (int i = 0; i < end; i++) {
                byte c = text.charAt(i) == FIELD_START.charAt(0) ? PlainKey.MORE : PlainKey.at(text, i);
                if (c == PlainKey.MORE) {
                    return Verdict.UNCLEAR;
                }
                if (c == ' ') {
                    blank = length > 0;
                } else if (c != PlainKey.NOTHING && length == 0 && c <= '9') {
                    // A key has no numbers before its first letter, unless it has nothing else.
                    numbered = true;
                } else if (c != PlainKey.NOTHING) {
                    Verdict verdict = next(c, blank);
                    if (verdict != Verdict.UNCLEAR || first == last) {
                        return verdict;
                    }
                    blank = false;
                }
            }
            return text.length() > LONGEST ? Verdict.UNCLEAR : atTheEnd(numbered);
        }

        /** Goes on to the next letter of the key; not clear as long as placeholders start like it. */
        private Verdict next(byte c, boolean blank) {
            if (length == 0) {
                if (text.length() > LONGEST && !mayHaveFields()) {
                    return Verdict.SAYS;
                }
                first = Standard.BEFORE[c];
                last = Standard.BEFORE[c + 1];
                length = 1;
            } else {
                if (blank) {
                    wordStart = c;
                    narrow((byte) ' ');
                    if (first < last && charAt(first) == ANYTHING) {
                        last = first;
                        return wordStart == OPTIONAL || text.length() > LONGEST
                                ? Verdict.UNCLEAR
                                : Verdict.SAYS_NOTHING;
                    }
                }
                narrow(c);
            }
            return first < last || wordStart == OPTIONAL ? Verdict.UNCLEAR : Verdict.SAYS;
        }

        private boolean mayHaveFields() {
            return text.length() <= LONGEST_WITH_FIELD && text.contains(FIELD_START);
        }

        private void narrow(byte c) {
            while (first < last && charAt(first) < c) {
                first++;
            }
            while (first < last && charAt(last - 1) > c) {
                last--;
            }
            length++;
        }

        private char charAt(int index) {
            String placeholder = Standard.TEXTS.get(index);
            return length < placeholder.length() ? placeholder.charAt(length) : 0;
        }

        private Verdict atTheEnd(boolean numbered) {
            boolean says = length == 0 ? numbered : Standard.TEXTS.get(first).length() > length;
            return says ? Verdict.SAYS : Verdict.SAYS_NOTHING;
        }
    }

    /** {@return a text without what the tool behind a template would have filled in} */
    private static String withoutFields(String text) {
        StringBuilder written = new StringBuilder();
        int from = 0;
        int start = text.indexOf(FIELD_START);
        while (start >= 0) {
            int end = text.indexOf(FIELD_END, start);
            if (end < 0) {
                break;
            }
            written.append(text, from, start);
            from = end + FIELD_END.length();
            start = text.indexOf(FIELD_START, from);
        }
        return written.append(text, from, text.length()).toString();
    }

    private static boolean isFence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.startsWith("```") || stripped.startsWith("~~~");
    }
}
