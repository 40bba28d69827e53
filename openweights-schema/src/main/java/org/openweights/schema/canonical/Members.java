package org.openweights.schema.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.schema.CardSource;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.SourceLocation;

/**
 * The members of a JSON object, taken exactly as they are written; one of another type than asked for counts as absent.
 *
 * @param card the card
 * @param mapping the object
 */
record Members(CardSource card, Mapping mapping) {
    Optional<String> text(String name) {
        return mapping.get(name).flatMap(Members::text);
    }

    List<String> texts(String name) {
        return items(name).flatMap(item -> text(item).stream()).toList();
    }

    /** {@return a number as it is written, however long it is} */
    Optional<String> written(String name) {
        return scalar(mapping.get(name), Kind.NUMBER).map(Scalar::text);
    }

    Optional<BigDecimal> number(String name) {
        return scalar(mapping.get(name), Kind.NUMBER).flatMap(Scalar::number);
    }

    Optional<Boolean> truth(String name) {
        return scalar(mapping.get(name), Kind.BOOLEAN).map(scalar -> Boolean.valueOf(scalar.text()));
    }

    Optional<Members> object(String name) {
        return mapping.get(name).flatMap(this::object);
    }

    List<Members> objects(String name) {
        return items(name).flatMap(item -> object(item).stream()).toList();
    }

    SourceLocation location(String name) {
        Node value = mapping.get(name).orElse(mapping);
        return card.location(value.offset(), value.pointer().toString());
    }

    private Optional<Members> object(Node node) {
        return node instanceof Mapping object ? Optional.of(new Members(card, object)) : Optional.empty();
    }

    private Stream<Node> items(String name) {
        return mapping.get(name).stream()
                .flatMap(value -> value instanceof Sequence list ? list.items().stream() : Stream.empty());
    }

    private static Optional<String> text(Node node) {
        return scalar(Optional.of(node), Kind.STRING).map(Scalar::text);
    }

    private static Optional<Scalar> scalar(Optional<Node> node, Kind kind) {
        return node.filter(Scalar.class::isInstance).map(Scalar.class::cast).filter(scalar -> scalar.kind() == kind);
    }
}
