package org.openweights.schema.spdx3;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.EnergyUse;
import org.openweights.model.Property;
import org.openweights.schema.fields.Fields;

/**
 * A comment in which this library writes what SPDX 3.0 has no property for: one fact a line, such as {@code Languages: de, en.}
 *
 * <p>A comment of which any line is none of these is somebody else's. It is not taken, and says nothing here.
 */
final class Comment {
    private static final String COMMENT = "comment";
    private static final String PROPERTY = "Property";
    private static final String SENSITIVE = "Sensitive data";
    private static final String SIZE = "Size";
    private static final String BYTES = " bytes";
    private static final String EQUALS = " = ";
    private static final String WORDS = ", ";
    private static final String DECLARED = "Declared ";
    private static final String REMARK = "with the remark '";
    private static final String UNKNOWN = ", which does not say which license is meant (grade: ";

    /** What stands for several words, and what stands for one that has a comma in it. */
    enum Subject {
        LANGUAGES("Languages", "Language"),
        LIBRARIES("Made for", "Made for one"),
        INPUTS("Inputs", "Input"),
        OUTPUTS("Outputs", "Output"),
        TAGS("Tags", "Tag");

        private final String several;
        private final String one;

        Subject(String several, String one) {
            this.several = several;
            this.one = one;
        }
    }

    private static final Map<String, EnergyUse.Phase> ENERGY = Map.of(
            "ai_trainingEnergyConsumption", EnergyUse.Phase.TRAINING,
            "ai_finetuningEnergyConsumption", EnergyUse.Phase.FINE_TUNING,
            "ai_inferenceEnergyConsumption", EnergyUse.Phase.INFERENCE);

    private final Map<String, List<String>> facts;

    private Comment(Map<String, List<String>> facts) {
        this.facts = facts;
    }

    /** {@return the comment of a model, which is taken if it is of this library} */
    static Comment ofModel(Fields model) {
        return of(
                model,
                Stream.of(
                                Stream.of(Subject.values()).flatMap(subject -> Stream.of(subject.several, subject.one)),
                                ENERGY.keySet().stream(),
                                Stream.of(PROPERTY))
                        .flatMap(subjects -> subjects)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** {@return the size that the comment of a file says} */
    static OptionalLong size(Fields file) {
        return of(file, Set.of(SIZE)).facts.getOrDefault(SIZE, List.of()).stream()
                .filter(size -> size.endsWith(BYTES))
                .map(size -> size.substring(0, size.length() - BYTES.length()))
                .filter(size -> size.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** {@return the sensitive data that the comment of a data set names} */
    static List<String> sensitiveData(Fields dataset) {
        return of(dataset, Set.of(SENSITIVE)).facts.getOrDefault(SENSITIVE, List.of());
    }

    private static Comment of(Fields element, Set<String> subjects) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (String line : element.peek(COMMENT).orElse("").split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon < 0 || !line.endsWith(".") || !subjects.contains(line.substring(0, colon))) {
                return new Comment(Map.of());
            }
            facts.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                    .add(line.substring(colon + 2, Math.max(colon + 2, line.length() - 1)));
        }
        element.pass(COMMENT);
        return new Comment(facts);
    }

    List<String> words(Subject subject) {
        Stream<String> several = said(subject.several).flatMap(words -> Stream.of(words.split(WORDS, -1)));
        return Stream.concat(several, said(subject.one)).toList();
    }

    List<Property> properties() {
        return said(PROPERTY)
                .filter(property -> property.indexOf(EQUALS) > 0)
                .map(property -> {
                    int equals = property.indexOf(EQUALS);
                    return new Property(property.substring(0, equals), property.substring(equals + EQUALS.length()));
                })
                .toList();
    }

    /** {@return the energy that a store of the SPDX Java Library cannot hold as a number} */
    List<EnergyUse> energy() {
        List<EnergyUse> uses = new ArrayList<>();
        ENERGY.forEach((property, phase) -> said(property).forEach(use -> {
            String[] parts = use.split(" ", -1);
            if (parts.length == 2 && parts[0].matches("[0-9]{1,40}(\\.[0-9]{1,40})?")) {
                ModelReader.unit(parts[1])
                        .ifPresent(unit -> uses.add(new EnergyUse(phase, new BigDecimal(parts[0]), unit)));
            }
        }));
        uses.sort(Comparator.comparing(EnergyUse::phase));
        return uses;
    }

    private Stream<String> said(String subject) {
        return facts.getOrDefault(subject, List.of()).stream();
    }

    /** {@return how a license was declared of which nobody knows what it means, as the comment of the relationship says} */
    static Optional<LicenseDeclaration> declaration(String comment) {
        int end = comment.indexOf(UNKNOWN);
        if (!comment.startsWith(DECLARED) || end < DECLARED.length()) {
            return Optional.empty();
        }
        Remainder said = new Remainder(comment.substring(DECLARED.length(), end));
        Deque<String> remarks = new ArrayDeque<>();
        for (Optional<String> one = said.take(REMARK, "'"); one.isPresent(); one = said.take(REMARK, "'")) {
            remarks.addFirst(one.get());
        }
        Optional<String> link = said.take("with the link <", ">");
        Optional<String> name = said.take("with the name '", "'");
        Optional<String> value = said.take("as '", "'");
        return Optional.of(new LicenseDeclaration(value.stream().toList(), name, link, List.copyOf(remarks)))
                .filter(declaration -> said.text.isEmpty() && !declaration.isEmpty());
    }

    /** What is left of a sentence that is read from its end. */
    private static final class Remainder {
        private String text;

        Remainder(String text) {
            this.text = text;
        }

        Optional<String> take(String before, String after) {
            int start = text.lastIndexOf(before);
            if (start < 0 || !text.endsWith(after) || start + before.length() > text.length() - after.length()) {
                return Optional.empty();
            }
            String taken = text.substring(start + before.length(), text.length() - after.length());
            text = text.substring(0, start).strip();
            return Optional.of(taken);
        }
    }
}
