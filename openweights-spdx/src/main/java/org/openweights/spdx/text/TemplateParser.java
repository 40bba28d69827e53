package org.openweights.spdx.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads a license template of the SPDX license list: text, optional text, and text that may be replaced.
 *
 * <p>Source: SPDX specification 2.3, annex B.3, "Template syntax".
 */
final class TemplateParser {
    private static final String OPEN = "<<";
    private static final String CLOSE = ">>";

    private final String template;
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> optional = new ArrayList<>();
    private final List<int[]> replaceable = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();

    TemplateParser(String template) {
        this.template = template;
    }

    /**
     * A template with the hashes of its words.
     *
     * @param words all words, those that may be replaced too
     * @param optional whether a word may be missing
     * @param replaceable whether a word may be replaced
     * @param slots the places where words may be replaced, counted in the words that may not
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Parsed(int[] words, boolean[] optional, boolean[] replaceable, List<Slot> slots) {}

    Parsed parse() {
        scan();
        Words read = Words.of(text);
        int[] words = new int[read.size()];
        boolean[] mayMiss = new boolean[words.length];
        boolean[] mayChange = new boolean[words.length];
        int[] before = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            words[i] = read.hash(i);
            mayMiss[i] = within(optional, read.start(i)) || read.isNumbering(i);
            mayChange[i] = within(replaceable, read.start(i));
            before[i + 1] = before[i] + (mayChange[i] ? 0 : 1);
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            int word = 0;
            while (word < words.length && read.start(word) < replaceable.get(i)[0]) {
                word++;
            }
            slots.add(SlotPattern.of(patterns.get(i), before[word]));
        }
        return new Parsed(words, mayMiss, mayChange, slots);
    }

    private static boolean within(List<int[]> ranges, int at) {
        return ranges.stream().anyMatch(range -> range[0] <= at && at < range[1]);
    }

    private void scan() {
        Deque<Integer> opened = new ArrayDeque<>();
        int at = 0;
        while (at < template.length()) {
            int rule = template.indexOf(OPEN, at);
            if (rule < 0) {
                break;
            }
            text.append(template, at, rule);
            if (template.startsWith("<<beginOptional", rule)) {
                opened.add(text.length());
            } else if (template.startsWith("<<endOptional", rule)) {
                optional.add(new int[] {opened.removeLast(), text.length()});
                separate(template.indexOf(CLOSE, rule) + 2);
            } else if (template.startsWith("<<var;", rule)) {
                at = replaceable(rule);
                continue;
            } else {
                // The last of three brackets may begin a rule.
                text.append(OPEN.charAt(0));
                at = rule + 1;
                continue;
            }
            at = template.indexOf(CLOSE, rule) + 2;
        }
        text.append(template, at, template.length());
    }

    /** The end of optional words is the end of a word, even where the template leaves no blank. */
    private void separate(int next) {
        boolean glued = next < template.length()
                && Character.isLetterOrDigit(template.charAt(next))
                && !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        if (glued) {
            text.append(' ');
        }
    }

    private int replaceable(int rule) {
        String original = ";original=\"";
        String match = "\";match=\"";
        int from = template.indexOf(original, rule) + original.length();
        int middle = template.indexOf(match, from);
        int end = template.indexOf("\">>", middle + match.length());
        text.append(' ');
        int start = text.length();
        text.append(template, from, middle);
        replaceable.add(new int[] {start, text.length()});
        patterns.add(template.substring(middle + match.length(), end));
        text.append(' ');
        return end + 3;
    }
}
