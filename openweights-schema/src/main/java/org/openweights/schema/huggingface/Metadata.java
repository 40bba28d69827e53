package org.openweights.schema.huggingface;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.schema.CardSource;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.schema.source.Pointer;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.SourceLocation;

/**
 * The metadata of a card, read by key.
 *
 * @param card the card
 * @param root the mapping of all keys; empty if there is none
 * @param isRead whether all that is there could be read
 */
record Metadata(CardSource card, Mapping root, boolean isRead) {
    /** The metadata of a card that has none. */
    static Metadata none(CardSource card) {
        return new Metadata(card, new Mapping(0, Pointer.ROOT, new LinkedHashMap<>(), Set.of()), true);
    }

    /** The metadata of a card in which it could not be read. */
    static Metadata unreadable(CardSource card) {
        return new Metadata(card, none(card).root(), false);
    }

    Optional<Node> get(String key) {
        return root.get(key);
    }

    Optional<Member> member(String key) {
        return root.member(key);
    }

    /** {@return the text of a key, if it has one that is not blank} */
    Optional<Scalar> text(String key) {
        return texts(key).stream().findFirst();
    }

    /** {@return the texts of a key: of the value, or of each item if it is a list; numbers count as text} */
    List<Scalar> texts(String key) {
        return get(key).map(Metadata::texts).orElse(List.of());
    }

    /** {@return the emissions of the training, in grams, if they are a single value} */
    Optional<Scalar> carbon() {
        return get("co2_eq_emissions")
                .flatMap(node -> node instanceof Mapping details ? details.get("emissions") : Optional.of(node))
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast);
    }

    SourceLocation location(Node node) {
        return card.location(node.offset(), node.pointer().toString());
    }

    /** A finding about a value. */
    Finding finding(Rule rule, String message, Node node) {
        return Finding.of(rule, message, location(node), excerpt(node));
    }

    /** A finding about a key. */
    Finding keyFinding(Rule rule, String message, Member member) {
        return Finding.of(
                rule,
                message,
                card.location(member.offset(), member.value().pointer().toString()),
                member.key());
    }

    /** A finding about the metadata as a whole. */
    Finding finding(Rule rule, String message, int offset) {
        return Finding.of(rule, message, card.location(offset, root.pointer().toString()));
    }

    /** The text of a scalar; of a list or a mapping, the rest of the line that it starts in. */
    private String excerpt(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        String text = card.text();
        int end = node.offset();
        while (end < text.length() && end - node.offset() <= Finding.MAX_VALUE && text.charAt(end) >= ' ') {
            end++;
        }
        return text.substring(node.offset(), end);
    }

    static List<Scalar> texts(Node node) {
        Stream<Node> values = node instanceof Sequence sequence ? sequence.items().stream() : Stream.of(node);
        return values.filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> scalar.kind() != Kind.NULL && !scalar.text().isBlank())
                .toList();
    }
}
