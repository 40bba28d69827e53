package org.openweights.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

/**
 * A card with a mark at one place: what is found is to be found there.
 *
 * @param text the card without the mark
 * @param line the line of the mark
 * @param column its column
 */
public record Marked(String text, int line, int column) {
    private static final String MARK = "§";

    /** {@return a card whose text has one mark} */
    public static Marked of(String marked) {
        int at = marked.indexOf(MARK);
        if (at < 0 || marked.indexOf(MARK, at + 1) >= 0) {
            throw new IllegalArgumentException("one mark is needed: " + marked);
        }
        String before = marked.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Marked(marked.replace(MARK, ""), line, at - before.lastIndexOf('\n'));
    }

    /** {@return what a card says} */
    public static CardReading read(String name, String text) {
        return ModelCards.standard().read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return what is wrong with the card, without what is only worth knowing} */
    public List<Finding> faults(String name) {
        return read(name, text).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    /** {@return code, line and column, as an expectation writes them} */
    public String expected(String code) {
        return code + " " + line + ":" + column;
    }

    /** {@return code, line and column of a finding} */
    public static String told(Finding finding) {
        return finding.code() + " " + finding.location().line() + ":"
                + finding.location().column();
    }
}
