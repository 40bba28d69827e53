package org.openweights.spdx.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the regular expression of a replaceable text into choices of words.
 *
 * <p>The expressions of the SPDX license list are alternatives of words with groups, {@code ?}, {@code .+} and {@code \s+}. What
 * is richer than that counts as any words, as many as the expression has in its longest form.
 */
final class SlotPattern {
    private static final Pattern LENGTH = Pattern.compile("\\.\\{[0-9]+,([0-9]+)}");
    private static final Set<String> ANYTHING = Set.of(".+", ".*", "[^.]+", "[^.]+\\.");
    private static final int LONGEST = 60;
    private static final int BULLET = 20;
    private static final int MOST_CHOICES = 64;
    private static final String ANY = "\u0001";

    private final String pattern;
    private int at;

    private SlotPattern(String pattern) {
        this.pattern = pattern;
    }

    static Slot of(String pattern, int position) {
        Matcher length = LENGTH.matcher(pattern);
        if (length.matches()) {
            return new Slot(position, mostWords(Integer.parseInt(length.group(1))), List.of());
        }
        if (ANYTHING.contains(pattern)) {
            return new Slot(position, LONGEST, List.of());
        }
        try {
            SlotPattern reader = new SlotPattern(
                    pattern.replace("\\s+", " ").replace("\\s*", " ").replace("\\(s\\)", "(s)?"));
            Set<String> choices = reader.alternatives();
            if (reader.at == reader.pattern.length()) {
                return new Slot(
                        position, 0, choices.stream().map(SlotPattern::words).toList());
            }
        } catch (UnsupportedOperationException e) {
            // Richer than what is read here: any words, but few.
        }
        return new Slot(position, Words.of(pattern).size() + 2, List.of());
    }

    /** The few characters of a bullet are no words. */
    private static int mostWords(int characters) {
        return characters <= BULLET ? 4 : characters / 5;
    }

    private static int[] words(String choice) {
        List<Integer> words = new ArrayList<>();
        String[] parts = choice.split(ANY, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                words.add(Slot.ANY);
            }
            Words read = Words.of(parts[i]);
            for (int j = 0; j < read.size(); j++) {
                words.add(read.hash(j));
            }
        }
        return words.stream().mapToInt(Integer::intValue).toArray();
    }

    private Set<String> alternatives() {
        Set<String> all = new LinkedHashSet<>(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private Set<String> sequence() {
        Set<String> all = Set.of("");
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Set<String> next = piece();
            Set<String> joined = new LinkedHashSet<>();
            for (String head : all) {
                next.forEach(tail -> joined.add(head + tail));
            }
            if (joined.size() > MOST_CHOICES) {
                throw new UnsupportedOperationException(pattern);
            }
            all = joined;
        }
        return all;
    }

    private Set<String> piece() {
        char c = pattern.charAt(at++);
        Set<String> piece;
        if (c == '(') {
            piece = alternatives();
            if (at >= pattern.length() || pattern.charAt(at) != ')') {
                throw new UnsupportedOperationException(pattern);
            }
            at++;
        } else if (c == '\\' && at < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(at))) {
            piece = Set.of(String.valueOf(pattern.charAt(at++)));
        } else if (c == '.' && at < pattern.length() && (pattern.charAt(at) == '+' || pattern.charAt(at) == '*')) {
            at++;
            return Set.of(" " + ANY + " ");
        } else if ("[]{}*+\\^$".indexOf(c) >= 0) {
            throw new UnsupportedOperationException(pattern);
        } else {
            piece = Set.of(String.valueOf(c));
        }
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            Set<String> maybe = new LinkedHashSet<>(piece);
            maybe.add("");
            return maybe;
        }
        return piece;
    }
}
