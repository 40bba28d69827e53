package org.openweights.schema.cyclonedx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;

/**
 * A field, or a word of one, that is not in every version.
 *
 * @param inComponent whether it is a field of a component; else of the bill
 * @param path the way to the field
 * @param word the word; empty if the field is in no earlier version whatever it says
 * @param since the version that brought it
 */
record NewerField(boolean inComponent, List<String> path, Optional<String> word, Version since) {
    private static final String RESOURCE = "newer-fields.tsv";
    private static final String EACH = "*";

    /** Read when first asked for, and once. */
    private static final class Table {
        private static final List<NewerField> FIELDS = read();

        private Table() {}
    }

    static Stream<NewerField> after(Version version, boolean inComponent) {
        return Table.FIELDS.stream().filter(field -> field.inComponent == inComponent && version.isBefore(field.since));
    }

    /** {@return where it stands in a bill or a component} */
    List<Member> in(Mapping start) {
        List<Node> nodes = List.of(start);
        for (String step : path.subList(0, path.size() - 1)) {
            nodes = nodes.stream().flatMap(node -> within(node, step)).toList();
        }
        String last = path.get(path.size() - 1);
        return nodes.stream()
                .filter(Mapping.class::isInstance)
                .flatMap(node -> ((Mapping) node).member(last).stream())
                .filter(member -> word.isEmpty() || isWord(member.value()))
                .toList();
    }

    private boolean isWord(Node value) {
        return value instanceof Scalar scalar && word.equals(Optional.of(scalar.text()));
    }

    private static Stream<Node> within(Node node, String step) {
        if (node instanceof Sequence list) {
            return step.equals(EACH) ? list.items().stream() : Stream.empty();
        }
        return node instanceof Mapping mapping ? mapping.get(step).stream() : Stream.empty();
    }

    private static List<NewerField> read() {
        try (InputStream in = Objects.requireNonNull(NewerField.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> row(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewerField row(String[] row) {
        Optional<Version> since = Version.of(row[2]);
        String[] halves = row[1].split("=", 2);
        return new NewerField(
                row[0].equals("component"),
                List.of(halves[0].split("/", -1)),
                halves.length == 1 ? Optional.empty() : Optional.of(halves[1]),
                since.orElseThrow());
    }
}
