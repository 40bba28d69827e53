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

    private JsonNodes() {}

    /**
     * {@return a value as the schema validator wants it}
     *
     * <p>Of a key that stands there twice it sees the first value; a number that is too large to calculate with is zero,
     * which is of the same type.
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
            case NUMBER -> NODES.numberNode(scalar.number().orElse(BigDecimal.ZERO));
            case BOOLEAN ->
                NODES.booleanNode(
                        scalar.text().charAt(0) == 't' || scalar.text().charAt(0) == 'T');
            case NULL -> NODES.nullNode();
        };
    }
}
