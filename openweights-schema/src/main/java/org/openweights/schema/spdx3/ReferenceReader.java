package org.openweights.schema.spdx3;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.HubRepository;
import org.openweights.schema.fields.Fields;

/** Reads the external references and identifiers of a model: its license link, its parts, and where more is said. */
final class ReferenceReader {
    private static final String LICENSED = ", licensed as '";

    private final List<Component> components = new ArrayList<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Optional<String> location;
    private final Optional<String> version;
    private Optional<String> license = Optional.empty();

    ReferenceReader(Fields model) {
        this.location = model.peek("software_downloadLocation");
        this.version = model.peek("software_packageVersion");
        for (Fields reference : model.each("externalRef")) {
            reference.pass("type");
            String type = reference.text("externalRefType").orElse("");
            Optional<String> comment = reference.text("comment");
            reference.texts("locator").forEach(locator -> read(reference, type, locator, comment));
        }
        model.text("software_homePage").ifPresent(others::add);
        model.text("software_packageUrl").ifPresent(this::identifier);
        for (Fields identifier : model.each("externalIdentifier")) {
            identifier.pass("type", "externalIdentifierType");
            identifier.text("identifier").ifPresent(this::identifier);
        }
    }

    private void read(Fields reference, String type, String locator, Optional<String> comment) {
        Optional<ComponentKind> kind = comment.flatMap(ReferenceReader::named);
        if (type.equals("license") && license.isEmpty()) {
            license = Optional.of(locator);
        } else if (kind.isPresent()) {
            components.add(component(reference, kind.get(), Certainty.STATED, locator));
        } else {
            byType(type)
                    .ifPresentOrElse(
                            known -> components.add(component(reference, known, Certainty.DESCRIBED, locator)),
                            () -> others.add(locator));
        }
    }

    /** The kind of a part whose name a comment starts with, as this library writes them. */
    private static Optional<ComponentKind> named(String comment) {
        int licensed = comment.indexOf(LICENSED);
        String title = licensed < 0 ? comment : comment.substring(0, licensed);
        for (ComponentKind kind : ComponentKind.values()) {
            if (kind.title().equals(title)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<ComponentKind> byType(String type) {
        return switch (type) {
            case "binaryArtifact" -> Optional.of(ComponentKind.WEIGHTS);
            case "documentation" -> Optional.of(ComponentKind.USAGE_INFORMATION);
            case "qualityAssessmentReport" -> Optional.of(ComponentKind.EVALUATION_RESULTS);
            case "riskAssessment" -> Optional.of(ComponentKind.LIMITATIONS);
            default -> Optional.empty();
        };
    }

    private static Component component(Fields reference, ComponentKind kind, Certainty certainty, String locator) {
        return new Component(
                kind,
                Presence.FULL,
                Access.UNKNOWN,
                certainty,
                Optional.of(locator),
                Optional.empty(),
                Optional.of(reference.location("locator")));
    }

    /** An identifier that says no more than location and version is not repeated. */
    private void identifier(String identifier) {
        Optional<HubRepository> there = location.flatMap(HubRepository::at)
                .map(model -> version.map(model::withRevision).orElse(model));
        if (!isSame(Optional.of(identifier), there.map(HubRepository::address))) {
            others.add(identifier);
        }
    }

    /** {@return whether two places are in the same repository of the Hub, and the first in no other revision} */
    static boolean isSame(Optional<String> place, Optional<String> other) {
        Optional<HubRepository> one = place.flatMap(HubRepository::at);
        Optional<HubRepository> two = other.flatMap(HubRepository::at);
        return one.isPresent()
                && two.isPresent()
                && one.get().kind() == two.get().kind()
                && one.get().id().equals(two.get().id())
                && (one.get().revision().isEmpty()
                        || one.get().revision().equals(two.get().revision()));
    }

    Optional<String> license() {
        return license;
    }

    List<Component> components() {
        return List.copyOf(components);
    }

    List<String> others() {
        return List.copyOf(others);
    }
}
