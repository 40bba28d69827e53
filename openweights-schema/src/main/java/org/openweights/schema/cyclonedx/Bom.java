package org.openweights.schema.cyclonedx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.reading.JsonCard;

/** A bill of materials: its components, how they are referred to, and which of them are models. */
final class Bom {
    private static final String MODEL = "machine-learning-model";
    private static final String DATA = "data";
    private static final String REFERENCE = "bom-ref";
    /** The types of components that are never models. */
    private static final Set<String> NO_MODELS = Set.of(
            DATA,
            "library",
            "framework",
            "platform",
            "operating-system",
            "container",
            "device",
            "device-driver",
            "firmware",
            "cryptographic-asset");

    private final JsonCard card;
    private final Fields root;
    private final List<Fields> components = new ArrayList<>();
    private final List<Fields> models;
    private final Map<String, Fields> referable = new HashMap<>();
    private final Map<String, List<Fields>> dependencies = new HashMap<>();
    private @Nullable Boolean hidesReferable;

    /**
     * Makes a bill.
     *
     * @param card the bill, with what its schema tells
     * @param root its fields
     */
    Bom(JsonCard card, Fields root) {
        this.card = card;
        this.root = root;
        root.at("metadata").flatMap(metadata -> metadata.at("component")).ifPresent(this::add);
        root.each("components").forEach(this::add);
        for (Fields dependency : root.each("dependencies")) {
            dependency
                    .peek("ref")
                    .ifPresent(name -> dependencies
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(dependency));
        }
        this.models = components.stream()
                .filter(component -> isOfType(component, MODEL))
                .toList();
    }

    private void add(Fields component) {
        components.add(component);
        refer(component, component);
        component.each("data").forEach(data -> refer(data, component));
        component.each("components").forEach(this::add);
    }

    /** Who refers to data of a component means the component, which says whose they are and under which license. */
    private void refer(Fields named, Fields component) {
        named.peek(REFERENCE).ifPresent(name -> referable.putIfAbsent(name, component));
    }

    /** {@return the models: what the bill is about first, then in the order of the bill} */
    List<Fields> models() {
        return models;
    }

    /** {@return the component that goes by a name within the bill, or that has data of this name} */
    Optional<Fields> referred(String name) {
        return Optional.ofNullable(referable.get(name));
    }

    /** {@return the data components that a model consists of or depends on; all there are, if it is the only model} */
    List<Fields> dataOf(Fields model) {
        Stream<Fields> own = Stream.concat(model.each("components").stream(), dependencies(model));
        return distinct(Stream.concat(own, models.size() == 1 ? components.stream() : Stream.empty())
                .filter(component -> isOfType(component, DATA)));
    }

    private Stream<Fields> dependencies(Fields model) {
        List<String> on = new ArrayList<>();
        for (Fields dependency : model.peek(REFERENCE).map(dependencies::get).orElse(List.of())) {
            dependency.pass("ref");
            on.addAll(dependency.texts("dependsOn"));
        }
        return on.stream().flatMap(reference -> referred(reference).stream());
    }

    /** {@return whether a finding about a field of an object tells why the object seems not to have it} */
    boolean isMisread(Fields object, String... fields) {
        return Stream.of(fields).anyMatch(field -> card.isMisread(object, field));
    }

    /** {@return whether the license of a component may be there, and a finding tells why it could not be read} */
    boolean isLicenseMisread(Fields component) {
        return isMisread(component, "licenses")
                || card.isTold(component.mapping().pointer().member("licenses").toString());
    }

    /** {@return whether a finding tells why something in the bill cannot be referred to: then it may be what is referred to} */
    boolean hidesReferable() {
        Boolean known = hidesReferable;
        if (known == null) {
            known = isAnyReferableMisread();
            hidesReferable = known;
        }
        return known;
    }

    private boolean isAnyReferableMisread() {
        return isMisread(root, "metadata", "components")
                || root.at("metadata")
                        .filter(metadata -> isMisread(metadata, "component"))
                        .isPresent()
                || components.stream().anyMatch(this::isReferableMisread);
    }

    private boolean isReferableMisread(Fields component) {
        return isMisread(component, "type", REFERENCE, "data", "components")
                || component.each("data").stream().anyMatch(data -> isMisread(data, REFERENCE));
    }

    static boolean isData(Fields component) {
        return isOfType(component, DATA);
    }

    /** {@return whether a component can be a model: weights may stand in a bill as a file, or as what has no type} */
    static boolean mayBeModel(Fields component) {
        return component.peek("type").filter(NO_MODELS::contains).isEmpty();
    }

    private static boolean isOfType(Fields component, String type) {
        return component.peek("type").filter(type::equals).isPresent();
    }

    /** {@return the name of a component, with its group before it, if it has one} */
    static Optional<String> name(Fields component) {
        return component
                .peek("name")
                .map(name ->
                        component.peek("group").map(group -> group + "/" + name).orElse(name));
    }

    /** {@return components without those that were met before; the place of each tells them apart} */
    static List<Fields> distinct(Stream<Fields> components) {
        Map<String, Fields> byPlace = new LinkedHashMap<>();
        components.forEach(component -> byPlace.putIfAbsent(component.location().pointer(), component));
        return List.copyOf(byPlace.values());
    }
}
