package org.openweights.schema.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openweights.schema.CardSource;
import org.openweights.schema.Outline;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.validation.Finding;

/**
 * The outline of a card, taken from its tree where it is JSON without a fault: a card that is parsed to be read need not be
 * searched before.
 */
public final class JsonOutline {
    private final Outline outline;

    private JsonOutline(Outline outline) {
        this.outline = outline;
    }

    /**
     * {@return the same as {@link CardSource#outline()}, made once}
     *
     * @param card the card
     */
    public static Outline of(CardSource card) {
        return card.derived(JsonOutline.class, JsonOutline::make).outline;
    }

    /**
     * {@return where a card that begins as a JSON object does not follow the grammar of JSON}
     *
     * @param card the card
     */
    public static Optional<Finding> fault(CardSource card) {
        return beginsAsObject(card.text())
                ? JsonReader.read(card).findings().stream()
                        .filter(finding -> finding.code().equals(DataRule.SYNTAX.code()))
                        .findFirst()
                : Optional.empty();
    }

    /** A brace can begin many a text; before a quotation mark, or with nothing behind it, it is that of JSON. */
    private static boolean beginsAsObject(String text) {
        int brace = afterBlanks(text, 0);
        int next = afterBlanks(text, brace + 1);
        return isObject(text) && (next >= text.length() || text.charAt(next) == '"');
    }

    private static JsonOutline make(CardSource card) {
        Optional<Outline> parsed = isObject(card.text()) ? ofTree(card) : Optional.empty();
        return new JsonOutline(parsed.orElseGet(card::outline));
    }

    private static boolean isObject(String text) {
        int first = afterBlanks(text, 0);
        return first < text.length() && text.charAt(first) == '{';
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Empty if the tree does not tell what an outline does: what is broken, contested or written with escapes. */
    private static Optional<Outline> ofTree(CardSource card) {
        Tree tree = JsonReader.read(card);
        boolean whole = tree.findings().isEmpty()
                && tree.root().isPresent()
                && tree.root().get() instanceof Mapping;
        return whole ? ofMapping(card.text(), (Mapping) tree.root().get()) : Optional.empty();
    }

    private static Optional<Outline> ofMapping(String card, Mapping mapping) {
        if (mapping.members().size() >= Outline.MOST_FIELDS) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Member member : mapping.members()) {
            if (!isPlain(card, member.offset(), member.key())) {
                return Optional.empty();
            }
            boolean told = member.value() instanceof Scalar scalar
                    && scalar.kind() == Kind.STRING
                    && scalar.text().length() <= Outline.LONGEST_VALUE
                    && isPlain(card, scalar.offset(), scalar.text());
            fields.put(member.key(), told ? ((Scalar) member.value()).text() : "");
        }
        return Optional.of(Outline.of(fields));
    }

    /** Whether a text stands in the card, from its quotation mark on, as it is: without escapes. */
    private static boolean isPlain(String card, int quote, String text) {
        return card.startsWith(text, quote + 1) && card.startsWith("\"", quote + 1 + text.length());
    }
}
