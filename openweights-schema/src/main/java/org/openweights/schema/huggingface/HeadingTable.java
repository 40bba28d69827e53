package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openweights.model.Component.Certainty;
import org.openweights.model.ComponentKind;
import org.openweights.schema.markdown.PlainText;

/** What the text below a heading, or behind a label, is evidence of. */
final class HeadingTable {
    private static final String NOTHING = "-";
    private static final int LONGEST_HEADING = 120;

    private final Map<String, Row> exact = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<List<Pattern>> patternsByLetter = new ArrayList<>();

    private HeadingTable() {
        for (String[] cells : Table.rows("headings.tsv")) {
            Row row = Row.of(cells);
            int star = cells[0].indexOf('*');
            if (star >= 0) {
                patterns.add(new Pattern(cells[0].substring(0, star), cells[0].substring(star + 1), row));
            } else {
                exact.put(cells[0], row);
            }
        }
        for (char letter = 'a'; letter <= 'z'; letter++) {
            String first = String.valueOf(letter);
            patternsByLetter.add(
                    patterns.stream().filter(one -> one.mayStartWith(first)).toList());
        }
    }

    /** Read when first asked for, and once. */
    private static final class Standard {
        private static final HeadingTable TABLE = new HeadingTable();

        private Standard() {}
    }

    /** Headings that start and end with certain words. */
    private record Pattern(String start, String end, Row row) {
        boolean mayStartWith(String letter) {
            return start.isEmpty() || start.startsWith(letter);
        }

        boolean fits(String key) {
            return key.length() >= start.length() + end.length() && key.startsWith(start) && key.endsWith(end);
        }
    }

    /** Which text of the release a passage gives. */
    enum Text {
        TRAINING,
        INTENDED,
        LIMITATIONS,
        LICENSE
    }

    /** What must be in a passage for it to be evidence; without figures, it only suggests something. */
    enum Need {
        NOTHING,
        LINK,
        REPOSITORY,
        PAPER,
        ARCHITECTURE,
        FIGURES
    }

    /**
     * A component that a passage shows.
     *
     * @param kind the kind of the component
     * @param certainty how surely the passage shows it
     */
    record Claim(ComponentKind kind, Certainty certainty) {}

    /**
     * A row of the table.
     *
     * @param claims the components that the passage shows
     * @param texts the texts that it gives
     * @param need what must be in it
     */
    record Row(List<Claim> claims, Set<Text> texts, Need need) {
        private static Row of(String[] cells) {
            List<Claim> claims = new ArrayList<>();
            for (String word : words(cells[1])) {
                boolean suggested = word.endsWith("?");
                String kind = suggested ? word.substring(0, word.length() - 1) : word;
                claims.add(
                        new Claim(ComponentKind.valueOf(kind), suggested ? Certainty.INFERRED : Certainty.DESCRIBED));
            }
            Set<Text> texts = EnumSet.noneOf(Text.class);
            words(cells[2]).forEach(word -> texts.add(Text.valueOf(word.toUpperCase(Locale.ROOT))));
            Need need = cells[3].equals(NOTHING) ? Need.NOTHING : Need.valueOf(cells[3].toUpperCase(Locale.ROOT));
            return new Row(List.copyOf(claims), texts, need);
        }

        private static List<String> words(String cell) {
            return cell.equals(NOTHING) ? List.of() : Arrays.asList(cell.split(" ", -1));
        }
    }

    static HeadingTable standard() {
        return Standard.TABLE;
    }

    /** {@return the row for a heading; where there is none, that for the heading without what stands in parentheses} */
    Optional<Row> find(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        return hasMarks(heading) ? findMarked(heading) : row(key(heading));
    }

    /** {@return the row for the name of a label} */
    Optional<Row> find(Labeled labeled) {
        String name = labeled.label().name();
        return hasMarks(name) ? findMarked(name) : row(labeled.key());
    }

    private Optional<Row> findMarked(String heading) {
        String title = withoutMarks(PlainText.of(heading));
        Optional<Row> row = row(bare(keyOfPlain(title)));
        int open = title.indexOf('(');
        int close = title.indexOf(')', Math.max(open, 0));
        return row.isPresent() || open < 0 || close < 0
                ? row
                : row(bare(keyOfPlain(title.substring(0, open) + title.substring(close + 1))));
    }

    private Optional<Row> row(String key) {
        @Nullable Row row = exact.get(key);
        return row != null ? Optional.of(row) : pattern(key);
    }

    private Optional<Row> pattern(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        char first = key.charAt(0);
        List<Pattern> some = first < 'a' || first > 'z' ? patterns : patternsByLetter.get(first - 'a');
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i).fits(key)) {
                return Optional.of(some.get(i).row());
            }
        }
        return Optional.empty();
    }

    private static boolean hasMarks(String heading) {
        return heading.indexOf('(') >= 0 || heading.indexOf(':') >= 0 || heading.indexOf('{') >= 0;
    }

    /** {@return a title without an anchor such as {@code {#limits}} and codes of pictures such as {@code :warning:}} */
    private static String withoutMarks(String title) {
        int anchor = title.indexOf("{#");
        String text = anchor > 0 && title.endsWith("}") ? title.substring(0, anchor) : title;
        return text.indexOf(':') < 0
                ? text
                : Arrays.stream(text.split(" ", -1))
                        .filter(word -> word.length() <= 2 || !word.startsWith(":") || !word.endsWith(":"))
                        .collect(Collectors.joining(" "));
    }

    /** {@return a heading as the table writes it} */
    static String key(String heading) {
        Optional<String> key = PlainKey.of(heading);
        return bare(key.isPresent() ? key.get() : keyOfMarkdown(heading));
    }

    /** Blanks need not be made one where all is ASCII: the key of it has them single. */
    private static String keyOfMarkdown(String heading) {
        String text = PlainText.withoutMarks(heading);
        Optional<String> key = PlainKey.ofPlain(text);
        return key.isPresent() ? key.get() : keyBeyondAscii(PlainText.of(heading));
    }

    private static String keyOfPlain(String heading) {
        Optional<String> key = PlainKey.ofPlain(heading);
        return key.isPresent() ? key.get() : keyBeyondAscii(heading);
    }

    /** {@return the words of a heading without markup, whatever its characters} */
    static String keyBeyondAscii(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT).replace("&", " and ");
        StringBuilder key = new StringBuilder(plain.length());
        boolean blank = true;
        int at = 0;
        while (at < plain.length()) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            if (PlainKey.isWord(c)) {
                key.append((char) c);
                blank = false;
            } else if (c > '~' && Character.isLetterOrDigit(c)) {
                key.appendCodePoint(c);
                blank = false;
            } else if (!blank && c != '-' && c != '\'' && c != '’') {
                key.append(' ');
                blank = true;
            }
        }
        return key.toString().strip();
    }

    private static String bare(String key) {
        return withoutNumber(key).replace(" optional", "");
    }

    private static String withoutNumber(String key) {
        int start = 0;
        while (start < key.length() && (Character.isDigit(key.charAt(start)) || key.charAt(start) == ' ')) {
            start++;
        }
        return start == key.length() ? key : key.substring(start);
    }
}
