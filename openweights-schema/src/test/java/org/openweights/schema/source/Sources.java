package org.openweights.schema.source;

import java.util.Optional;
import org.openweights.schema.CardSource;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Sequence;

/** Trees in tests: read from text, and walked by pointer. */
final class Sources {
    private Sources() {}

    static CardSource card(String text) {
        return new CardSource("card", text, ReadLimits.standard());
    }

    static Tree yaml(String text) {
        return YamlReader.read(card(text), 0, text.length());
    }

    static Tree json(String text) {
        return JsonReader.read(card(text));
    }

    static Node at(Tree tree, String... steps) {
        Node node = tree.root().orElseThrow();
        for (String step : steps) {
            Optional<Node> next = node instanceof Mapping mapping
                    ? mapping.member(step).map(Node.Member::value)
                    : Optional.of(((Sequence) node).items().get(Integer.parseInt(step)));
            node = next.orElseThrow();
        }
        return node;
    }
}
