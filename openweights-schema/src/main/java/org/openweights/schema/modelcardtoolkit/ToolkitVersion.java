package org.openweights.schema.modelcardtoolkit;

import java.util.List;
import java.util.Optional;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;

/** A version of the format. */
enum ToolkitVersion {
    /** The first: one license as text, training and evaluation data by name. */
    FIRST("0.0.1", "license"),
    /** The second: lists of licenses, citations and data sets. */
    SECOND("0.0.2", "licenses");

    /** What only one version has, as its value there. */
    private static final List<Mark> MARKS = List.of(
            new Mark(FIRST, "model_details", "license", Shape.TEXT),
            new Mark(FIRST, "model_details", "citation", Shape.TEXT),
            new Mark(FIRST, "model_details", "references", Shape.TEXTS),
            new Mark(FIRST, "model_parameters", "data", Shape.PARTS),
            new Mark(FIRST, "considerations", "users", Shape.TEXTS),
            new Mark(FIRST, "considerations", "use_cases", Shape.TEXTS),
            new Mark(FIRST, "considerations", "limitations", Shape.TEXTS),
            new Mark(FIRST, "considerations", "tradeoffs", Shape.TEXTS),
            new Mark(SECOND, "model_details", "documentation", Shape.TEXT),
            new Mark(SECOND, "model_details", "licenses", Shape.OBJECTS),
            new Mark(SECOND, "model_details", "references", Shape.OBJECTS),
            new Mark(SECOND, "model_details", "citations", Shape.OBJECTS),
            new Mark(SECOND, "model_details", "path", Shape.TEXT),
            new Mark(SECOND, "model_parameters", "data", Shape.OBJECTS),
            new Mark(SECOND, "model_parameters", "input_format_map", Shape.OBJECTS),
            new Mark(SECOND, "model_parameters", "output_format_map", Shape.OBJECTS),
            new Mark(SECOND, "considerations", "users", Shape.OBJECTS),
            new Mark(SECOND, "considerations", "use_cases", Shape.OBJECTS),
            new Mark(SECOND, "considerations", "limitations", Shape.OBJECTS),
            new Mark(SECOND, "considerations", "tradeoffs", Shape.OBJECTS));

    private final String number;
    private final String licenseField;

    ToolkitVersion(String number, String licenseField) {
        this.number = number;
        this.licenseField = licenseField;
    }

    String number() {
        return number;
    }

    /** {@return the field of {@code model_details} that has the license} */
    String licenseField() {
        return licenseField;
    }

    /** {@return the version of a number} */
    static Optional<ToolkitVersion> of(String number) {
        String stripped = number.strip();
        if (stripped.equals(SECOND.number)) {
            return Optional.of(SECOND);
        }
        return stripped.equals(FIRST.number) ? Optional.of(FIRST) : Optional.empty();
    }

    /**
     * {@return the version that a card follows}
     *
     * <p>That is the version of which it has more marks; what it names is one of them, and decides between as many of both.
     *
     * @param card the card
     * @param named the version that the card names
     */
    static Choice of(Mapping card, Optional<ToolkitVersion> named) {
        int first = named.filter(version -> version == FIRST).isPresent() ? 1 : 0;
        int second = named.filter(version -> version == SECOND).isPresent() ? 1 : 0;
        String part = "";
        Optional<Node> around = Optional.empty();
        for (Mark mark : MARKS) {
            if (!mark.part.equals(part)) {
                part = mark.part;
                around = card.get(part);
            }
            if (around.isPresent() && mark.isOn(around.get())) {
                first += mark.version == FIRST ? 1 : 0;
                second += mark.version == SECOND ? 1 : 0;
            }
        }
        if (first == second) {
            return new Choice(named.orElse(SECOND), named.isEmpty() && first > 0);
        }
        return new Choice(first > second ? FIRST : SECOND, false);
    }

    /**
     * The version that a card is read as.
     *
     * @param version the version
     * @param isGuess whether the card has as many marks of the other, and names none
     */
    record Choice(ToolkitVersion version, boolean isGuess) {}

    private enum Shape {
        TEXT,
        TEXTS,
        /** Data by what it was used for, and not one data set without the list around it. */
        PARTS,
        OBJECTS;

        private static final List<String> USES = List.of("train", "eval");
        private static final List<String> OF_A_DATA_SET =
                List.of("name", "link", "description", "sensitive", "graphics");

        boolean fits(Node value) {
            return switch (this) {
                case TEXT -> value instanceof Scalar scalar && scalar.kind() == Kind.STRING;
                case PARTS -> value instanceof Mapping data && (hasAny(data, USES) || !hasAny(data, OF_A_DATA_SET));
                case TEXTS -> startsWith(value, Scalar.class);
                case OBJECTS -> startsWith(value, Mapping.class);
            };
        }

        private static boolean hasAny(Mapping data, List<String> fields) {
            return fields.stream().anyMatch(field -> data.member(field).isPresent());
        }

        private static boolean startsWith(Node value, Class<? extends Node> item) {
            return value instanceof Sequence list
                    && !list.items().isEmpty()
                    && item.isInstance(list.items().get(0));
        }
    }

    private record Mark(ToolkitVersion version, String part, String field, Shape shape) {
        boolean isOn(Node around) {
            return around instanceof Mapping mapping
                    && mapping.get(field).filter(shape::fits).isPresent();
        }
    }
}
