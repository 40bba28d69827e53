package org.openweights.schema.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree as the schema validator wants it. */
public final class JsonNodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_DIGITS = 200;
    private static final int LARGEST_EXPONENT = 400;
    private static final int LONGEST_EXPONENT = 9;

    private JsonNodes() {}

    /**
     * {@return a value as the schema validator wants it}
     *
     * <p>Of a key that stands there twice it sees the first value; of a number that is too long to calculate with, one that is
     * cut, and as far beyond any bound; a number that is not decimal is zero.
     *
     * @param node the value
     */
    public static JsonNode of(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, JsonNode> children =
                    new LinkedHashMap<>(2 * mapping.members().size());
            for (Member member : mapping.members()) {
                children.put(member.key(), of(member.value()));
            }
            return new ObjectNode(NODES, children);
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = NODES.arrayNode(sequence.items().size());
            for (Node item : sequence.items()) {
                array.add(of(item));
            }
            return array;
        }
        return scalar((Scalar) node);
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> NODES.stringNode(scalar.text());
            case NUMBER -> NODES.numberNode(number(scalar));
            case BOOLEAN ->
                NODES.booleanNode(
                        scalar.text().charAt(0) == 't' || scalar.text().charAt(0) == 'T');
            case NULL -> NODES.nullNode();
        };
    }

    private static BigDecimal number(Scalar scalar) {
        return scalar.number().orElseGet(() -> scalar.isDecimal() ? cut(scalar.text()) : BigDecimal.ZERO);
    }

    private static BigDecimal cut(String text) {
        int letter = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = letter < 0 ? text : text.substring(0, letter);
        BigDecimal number = new BigDecimal(digits.substring(0, Math.min(digits.length(), MOST_DIGITS)));
        return letter < 0 ? number : number.scaleByPowerOfTen(exponent(text.substring(letter + 1)));
    }

    private static int exponent(String text) {
        if (text.length() > LONGEST_EXPONENT) {
            return text.startsWith("-") ? -LARGEST_EXPONENT : LARGEST_EXPONENT;
        }
        return Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, Integer.parseInt(text)));
    }
}
