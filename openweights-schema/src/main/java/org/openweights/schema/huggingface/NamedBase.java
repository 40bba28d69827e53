package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openweights.model.HubRepository;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;

/**
 * A base model by the name that a card gives it.
 *
 * <p>A name that is written in a way that the Hub does not read is a name all the same: what stands there is kept, so that
 * nobody takes a model for one without a base because its base cannot be told.
 *
 * @param model the name: an id of the Hub where one can be told, else what was written
 * @param offset where it stands in the card
 * @param pointer the way to it from the root of the metadata; an empty string in the text of the card
 */
record NamedBase(String model, int offset, String pointer) {
    private static final int LONGEST_NAME = 200;

    /** The keys under which a mapping holds the id of a model. */
    private static final List<String> ID_KEYS =
            List.of("id", "model", "name", "model_id", "model_name", "repo", "repo_id");

    private static final String SEPARATORS = ",;+&";
    private static final String AND = "and";

    /** {@return the base models that a value names, in a list, in lists within it, or in one text; none if it says nothing} */
    static List<NamedBase> in(Node value) {
        if (value instanceof Sequence list) {
            return list.items().stream().flatMap(item -> in(item).stream()).toList();
        }
        Stream<String> names = value instanceof Mapping mapping ? names(mapping).stream() : names((Scalar) value);
        return names.map(name ->
                        new NamedBase(name, value.offset(), value.pointer().toString()))
                .toList();
    }

    private static Stream<String> names(Scalar scalar) {
        return scalar.kind() == Kind.NULL ? Stream.empty() : names(scalar.text()).stream();
    }

    /**
     * {@return the models that a text names: each id where it plainly is a list of ids, else the text as a whole; none if it is
     * blank}
     */
    static List<String> names(String text) {
        List<String> parts = parts(text);
        if (parts.size() < 2 || !isList(text.strip(), parts)) {
            return text.isBlank() ? List.of() : List.of(Address.withoutHub(text));
        }
        return parts;
    }

    /** Two words can be a name; ids are a list if all have an owner, or if one has and something stands between them. */
    private static boolean isList(String text, List<String> parts) {
        return parts.stream().allMatch(HubRepository::isQualifiedId)
                || (parts.stream().allMatch(HubRepository::isId)
                        && parts.stream().anyMatch(HubRepository::isQualifiedId)
                        && isSeparated(text));
    }

    private static boolean isSeparated(String text) {
        return text.chars().anyMatch(c -> c == '\n' || SEPARATORS.indexOf(c) >= 0) || text.contains(" " + AND + " ");
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length()
                    || Character.isWhitespace(text.charAt(i))
                    || SEPARATORS.indexOf(text.charAt(i)) >= 0;
            if (ends) {
                String part = text.substring(start, i);
                if (!part.isEmpty() && !part.equals(AND)) {
                    parts.add(Address.withoutHub(part));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** The ids under the keys for them; an id with an owner tells more than one without. */
    private static List<String> names(Mapping mapping) {
        List<String> ids = ID_KEYS.stream()
                .flatMap(key -> mapping.all(key).stream())
                .filter(Scalar.class::isInstance)
                .flatMap(value -> names((Scalar) value))
                .filter(HubRepository::isId)
                .distinct()
                .toList();
        List<String> qualified =
                ids.stream().filter(HubRepository::isQualifiedId).toList();
        if (!qualified.isEmpty() || !ids.isEmpty()) {
            return qualified.isEmpty() ? ids : qualified;
        }
        StringBuilder text = new StringBuilder();
        boolean says = write(mapping, text);
        return says ? List.of(Excerpt.of(text.toString())) : List.of();
    }

    /** Writes a value on one line, as far as it is of use in a name; tells whether it says anything. */
    private static boolean write(Node node, StringBuilder text) {
        if (node instanceof Scalar scalar) {
            text.append(scalar.text(), 0, Math.min(scalar.text().length(), LONGEST_NAME));
            return scalar.kind() != Kind.NULL && !scalar.text().isBlank();
        }
        boolean says = false;
        text.append(node instanceof Mapping ? '{' : '[');
        String separator = "";
        for (Member member : members(node)) {
            if (says && text.length() > LONGEST_NAME) {
                break;
            }
            text.append(separator).append(member.key());
            says |= write(member.value(), text);
            separator = ", ";
        }
        text.append(node instanceof Mapping ? '}' : ']');
        return says;
    }

    private static List<Member> members(Node node) {
        return node instanceof Sequence list
                ? list.items().stream()
                        .map(item -> new Member(item.offset(), "", item))
                        .toList()
                : ((Mapping) node)
                        .members().list().stream()
                                .map(member -> new Member(member.offset(), member.key() + ": ", member.value()))
                                .toList();
    }
}
