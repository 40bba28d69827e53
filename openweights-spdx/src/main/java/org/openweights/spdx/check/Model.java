package org.openweights.spdx.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The classes, properties and vocabularies of a version of SPDX, and what its profiles demand; read from the table. */
public final class Model {
    private static final String TABLE = "spdx-model.tsv";

    private final Map<String, Type> types = new HashMap<>();
    private final List<Type> byIndex = new ArrayList<>();
    private final Map<String, Property> properties = new HashMap<>();
    private final Map<String, Set<String>> vocabularies = new HashMap<>();
    private final Map<String, Type> individuals = new HashMap<>();
    private final Map<String, String> deprecated = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<License> licenses = new ArrayList<>();
    private final Set<String> contexts = new HashSet<>();
    /** By the IRI of a namespace, what the names of its classes begin with. */
    private final Map<String, String> namespaces = new HashMap<>();

    private final SpdxVersion version;

    private Model(SpdxVersion version) {
        this.version = version;
        List<String[]> rows = rows(version);
        rows.forEach(this::declare);
        rows.forEach(this::describe);
    }

    /** Read when first asked for, and once. */
    private static final class Released {
        private static final Model MODEL = new Model(SpdxVersion.V3_0_1);

        private Released() {}
    }

    /**
     * {@return what a version says}
     *
     * @param version the version
     */
    public static Model of(SpdxVersion version) {
        return version == SpdxVersion.V3_0_1 ? Released.MODEL : new Model(version);
    }

    SpdxVersion version() {
        return version;
    }

    Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The class that an IRI means. */
    Optional<Type> typeOf(String iri) {
        int end = iri.lastIndexOf('/') + 1;
        return Optional.ofNullable(namespaces.get(iri.substring(0, end)))
                .flatMap(prefix -> type(prefix + iri.substring(end)));
    }

    Type type(int index) {
        return byIndex.get(index);
    }

    Type required(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    Set<String> types() {
        return Set.copyOf(types.keySet());
    }

    Optional<Property> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    Set<String> vocabulary(String name) {
        return vocabularies.getOrDefault(name, Set.of());
    }

    Optional<Type> individual(String iri) {
        return Optional.ofNullable(individuals.get(iri));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    List<License> licenses() {
        return List.copyOf(licenses);
    }

    Map<String, String> deprecated() {
        return Map.copyOf(deprecated);
    }

    boolean isContext(String iri) {
        return contexts.contains(iri);
    }

    private void declare(String[] row) {
        switch (row[2]) {
            case "class" -> {
                Type type = new Type(byIndex.size(), row[3], row[5].equals("abstract"));
                types.put(row[3], type);
                byIndex.add(type);
            }
            case "value" ->
                vocabularies.computeIfAbsent(row[3], name -> new HashSet<>()).add(row[4]);
            default -> {}
        }
    }

    private void describe(String[] row) {
        switch (row[2]) {
            case "class" -> required(row[3]).parent = Optional.ofNullable(types.get(row[4]));
            case "property" -> property(row);
            case "individual" -> {
                individuals.put(row[3], required(row[4]));
                individuals.put(row[5], required(row[4]));
            }
            case "fact" -> facts.add(new Fact(row[3], required(row[4]), row[5], row[6], row[7].equals("1")));
            case "license" -> licenses.add(new License(row[3], required(row[4]), row[5]));
            case "deprecated" -> deprecated.put(row[3], row[4]);
            case "context" -> contexts.add(row[3]);
            case "namespace" -> namespaces.put(row[4], row[3].equals("-") ? "" : row[3]);
            default -> {}
        }
    }

    private void property(String[] row) {
        Property property = properties.computeIfAbsent(
                row[4], name -> new Property(name, kind(row[5]), row[5], row[7].equals("*")));
        Type type = required(row[3]);
        type.own.add(property.name());
        if (!row[6].equals("0")) {
            type.demanded.add(property.name());
        }
    }

    private Property.Kind kind(String range) {
        if (types.containsKey(range)) {
            return Property.Kind.REFERENCE;
        }
        return vocabularies.containsKey(range) ? Property.Kind.VOCABULARY : Property.Kind.of(range);
    }

    private static List<String[]> rows(SpdxVersion version) {
        try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .filter(row -> applies(row, version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean applies(String[] row, SpdxVersion version) {
        boolean begun = SpdxVersion.of(row[0]).compareTo(version) <= 0;
        return begun && (row[1].isEmpty() || SpdxVersion.of(row[1]).compareTo(version) > 0);
    }

    /** A class of SPDX. */
    static final class Type {
        private final int index;
        private final String name;
        private final boolean isAbstract;
        private final Set<String> own = new HashSet<>();
        private final Set<String> demanded = new HashSet<>();
        private Optional<Type> parent = Optional.empty();

        private Type(int index, String name, boolean isAbstract) {
            this.index = index;
            this.name = name;
            this.isAbstract = isAbstract;
        }

        int index() {
            return index;
        }

        String name() {
            return name;
        }

        boolean isAbstract() {
            return isAbstract;
        }

        boolean is(Type other) {
            return this == other || (parent.isPresent() && parent.get().is(other));
        }

        boolean has(String property) {
            return own.contains(property) || (parent.isPresent() && parent.get().has(property));
        }

        /** The properties that its format demands, its own and those of its superclasses. */
        Set<String> demands() {
            Set<String> all = new HashSet<>(demanded);
            parent.ifPresent(above -> all.addAll(above.demands()));
            return all;
        }
    }

    /**
     * A fact that a profile demands.
     *
     * @param profile the profile
     * @param type of which class
     * @param property which property
     * @param value the value that it must have; {@code -} for any
     * @param single whether the profile allows one value where the class allows several
     */
    record Fact(String profile, Type type, String property, String value, boolean single) {}

    /**
     * A relationship of which a profile demands exactly one.
     *
     * @param profile the profile
     * @param type from which class
     * @param relationship the type of the relationship
     */
    record License(String profile, Type type, String relationship) {}
}
