package org.openweights.openness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Relation;
import org.openweights.model.Training;

/** The releases of {@code releases.txt}, with what is expected of them. */
final class WrittenReleases {
    private static final List<String> DEFINITIONS =
            List.of("open-weights", "open-weight-osa", "osaid", "mof", "g7", "eu-gpai");

    private WrittenReleases() {}

    /**
     * A release and its verdicts.
     *
     * @param name what it shows
     * @param release the release
     * @param whole the verdict of each definition, by its id
     * @param criteria verdicts on criteria, by definition and number
     */
    record Written(
            String name, ModelRelease release, Map<String, Verdict> whole, Map<String, Map<String, Verdict>> criteria) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Written> all() {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Draft current = new Draft("");
        for (String line : lines()) {
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                current = new Draft(line.substring(1, end));
                String like = line.substring(end + 1).replace(" like ", "");
                if (!like.isEmpty()) {
                    current.takeFrom(Objects.requireNonNull(drafts.get(like), like));
                }
                drafts.put(current.name, current);
            } else {
                int colon = line.indexOf(':');
                current.add(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return drafts.values().stream().map(Draft::written).toList();
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(WrittenReleases.class.getResourceAsStream("releases.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Draft {
        private final String name;
        private final Map<ComponentKind, Component> components = new EnumMap<>(ComponentKind.class);
        private final List<BaseModel> bases = new ArrayList<>();
        private final List<DatasetUse> datasets = new ArrayList<>();
        private final Map<String, Verdict> whole = new LinkedHashMap<>();
        private final Map<String, Map<String, Verdict>> criteria = new TreeMap<>();
        private String license = "";
        private String task = "";
        private String compute = "";

        Draft(String name) {
            this.name = name;
        }

        void takeFrom(Draft other) {
            components.putAll(other.components);
            bases.addAll(other.bases);
            datasets.addAll(other.datasets);
            license = other.license;
            task = other.task;
            compute = other.compute;
        }

        void add(String key, String value) {
            switch (key) {
                case "license" -> license = value;
                case "task" -> task = value;
                case "compute" -> compute = value;
                case "base" -> {
                    String[] parts = value.split(" ", -1);
                    bases.add(BaseModel.of(parts[0], relation(parts[1])));
                }
                case "dataset" -> {
                    String[] parts = value.split("=", -1);
                    Optional<LicenseStatement> stated =
                            parts.length > 1 ? Optional.of(LicenseStatement.of(parts[1])) : Optional.empty();
                    datasets.add(new DatasetUse(
                            parts[0], DatasetUse.Role.TRAINING, Optional.empty(), stated, Optional.empty()));
                }
                case "has" -> put(value, Presence.FULL, Access.PUBLIC, Certainty.STATED);
                case "links" -> {
                    put(value, Presence.FULL, Access.PUBLIC, Certainty.DESCRIBED);
                    components.replaceAll(
                            (kind, component) -> value.contains(kind.name()) ? linked(component) : component);
                }
                case "describes" -> put(value, Presence.FULL, Access.UNKNOWN, Certainty.DESCRIBED);
                case "suggests" -> put(value, Presence.FULL, Access.UNKNOWN, Certainty.INFERRED);
                case "part" -> put(value, Presence.PARTIAL, Access.PUBLIC, Certainty.STATED);
                case "lacks" -> put(value, Presence.ABSENT, Access.UNKNOWN, Certainty.STATED);
                case "gated" -> put(value, Presence.FULL, Access.GATED, Certainty.STATED);
                case "byhand" -> put(value, Presence.FULL, Access.GATED_BY_HAND, Certainty.STATED);
                case "paid" -> put(value, Presence.FULL, Access.PAID, Certainty.STATED);
                case "service" -> put(value, Presence.FULL, Access.SERVICE_ONLY, Certainty.STATED);
                case "hidden" -> put(value, Presence.FULL, Access.UNKNOWN, Certainty.STATED);
                case "drop" ->
                    Arrays.stream(value.split(" ", -1))
                            .map(ComponentKind::valueOf)
                            .forEach(components::remove);
                case "whole" -> {
                    String[] verdicts = value.split(" ", -1);
                    for (int i = 0; i < DEFINITIONS.size(); i++) {
                        whole.put(DEFINITIONS.get(i), verdict(verdicts[i]));
                    }
                }
                default -> {
                    if (!DEFINITIONS.contains(key)) {
                        throw new IllegalArgumentException("no such key: " + key);
                    }
                    String[] words = value.split(" ", -1);
                    for (int i = 0; i < words.length; i += 2) {
                        criteria.computeIfAbsent(key, definition -> new LinkedHashMap<>())
                                .put(words[i], verdict(words[i + 1]));
                    }
                }
            }
        }

        private static Component linked(Component component) {
            return new Component(
                    component.kind(),
                    component.presence(),
                    component.access(),
                    component.certainty(),
                    Optional.of("https://example.org/elsewhere"),
                    component.license(),
                    component.location());
        }

        private void put(String value, Presence presence, Access access, Certainty certainty) {
            for (String word : value.split(" ", -1)) {
                String[] parts = word.split("=", -1);
                Optional<LicenseStatement> own =
                        parts.length > 1 ? Optional.of(LicenseStatement.of(parts[1])) : Optional.empty();
                List<ComponentKind> kinds = parts[0].equals("all")
                        ? List.of(ComponentKind.values())
                        : List.of(ComponentKind.valueOf(parts[0]));
                for (ComponentKind kind : kinds) {
                    components.put(
                            kind,
                            new Component(kind, presence, access, certainty, Optional.empty(), own, Optional.empty()));
                }
            }
        }

        Written written() {
            Characteristics characteristics = new Characteristics(
                    List.of(), task.isEmpty() ? List.of() : List.of(task), List.of(), List.of(), List.of());
            List<Property> parameters =
                    compute.isEmpty() ? List.of() : List.of(new Property("training FLOPs", compute));
            ModelRelease release = ModelRelease.named("example/" + name.replace(' ', '-'))
                    .withLicense(license.isEmpty() ? LicenseStatement.none() : LicenseStatement.of(license))
                    .withComponents(List.copyOf(components.values()))
                    .withBaseModels(bases)
                    .withDatasets(datasets)
                    .withCharacteristics(characteristics)
                    .withTraining(new Training(Optional.empty(), parameters, Optional.<BigDecimal>empty(), List.of()));
            return new Written(name, release, whole, criteria);
        }

        private static Relation relation(String keyword) {
            return Arrays.stream(Relation.values())
                    .filter(relation -> relation.keyword().equals(keyword))
                    .findFirst()
                    .orElseThrow();
        }

        private static Verdict verdict(String word) {
            return switch (word) {
                case "yes" -> Verdict.MET;
                case "if" -> Verdict.CONDITIONAL;
                case "?" -> Verdict.UNDETERMINED;
                case "no" -> Verdict.NOT_MET;
                default -> throw new IllegalArgumentException("no such verdict: " + word);
            };
        }
    }
}
