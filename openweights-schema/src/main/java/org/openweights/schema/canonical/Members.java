package org.openweights.schema.canonical;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openweights.schema.CardSource;
import org.openweights.schema.jsonschema.Nearest;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.schema.source.Unread;
import org.openweights.validation.SourceLocation;

/**
 * The members of a JSON object, taken exactly as they are written; one of another type than asked for counts as absent.
 *
 * @param card the card
 * @param mapping the object
 */
record Members(CardSource card, Mapping mapping) {
    Optional<String> text(String name) {
        return scalar(mapping.get(name), Kind.STRING).map(Scalar::text);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(name)) {
            text(item).ifPresent(texts::add);
        }
        return texts;
    }

    /**
     * {@return the texts of a list, each as it is written; what is no list, or no text in it, stands as a text that shows it}
     *
     * @param name the member
     */
    List<String> declared(String name) {
        Optional<Member> member = mapping.member(name);
        if (member.isEmpty()) {
            return List.of();
        }
        if (!mapping.isContested(name) && member.get().value() instanceof Sequence list) {
            return list.items().stream()
                    .map(item -> text(item).orElseGet(() -> Unread.value(item).text()))
                    .toList();
        }
        return List.of(unread(member.get()).text());
    }

    /**
     * {@return a member that is no object, stands there more than once, or is misspelt, as a text that shows it; none if there is
     * none}
     *
     * @param name the member
     */
    Optional<String> unread(String name) {
        return object(name).isPresent()
                ? Optional.empty()
                : mapping.member(name)
                        .or(() -> Nearest.misspelt(mapping, name))
                        .map(this::unread)
                        .map(Scalar::text);
    }

    private Scalar unread(Member member) {
        return Unread.field(mapping, member);
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
        List<Members> objects = new ArrayList<>();
        for (Node item : items(name)) {
            object(item).ifPresent(objects::add);
        }
        return objects;
    }

    SourceLocation location() {
        return location(mapping);
    }

    SourceLocation location(String name) {
        return location(mapping.get(name).orElse(mapping));
    }

    private SourceLocation location(Node value) {
        return card.location(value.offset(), value.pointer().toString());
    }

    private Optional<Members> object(Node node) {
        return node instanceof Mapping object ? Optional.of(new Members(card, object)) : Optional.empty();
    }

    private List<Node> items(String name) {
        return mapping.get(name).orElse(mapping) instanceof Sequence list ? list.items() : List.of();
    }

    private static Optional<String> text(Node node) {
        return scalar(Optional.of(node), Kind.STRING).map(Scalar::text);
    }

    private static Optional<Scalar> scalar(Optional<Node> node, Kind kind) {
        return node.isPresent() && node.get() instanceof Scalar scalar && scalar.kind() == kind
                ? Optional.of(scalar)
                : Optional.empty();
    }
}
