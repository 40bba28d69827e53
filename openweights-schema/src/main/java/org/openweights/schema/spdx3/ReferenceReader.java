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
import org.openweights.schema.fields.Fields;

/** Reads the external references and identifiers of a model: its license link, its parts, and where more is said. */
final class ReferenceReader {
    private static final String HUB = "https://huggingface.co/";
    private static final String LICENSED = ", licensed as '";

    private final List<Component> components = new ArrayList<>();
    private final Set<String> others = new LinkedHashSet<>();
    private Optional<String> license = Optional.empty();

    ReferenceReader(Fields model) {
        String location = model.peek("software_downloadLocation").orElse("");
        for (Fields reference : model.each("externalRef")) {
            reference.pass("type");
            String type = reference.text("externalRefType").orElse("");
            Optional<String> comment = reference.text("comment");
            reference.texts("locator").forEach(locator -> read(reference, type, locator, comment));
        }
        model.text("software_packageUrl").ifPresent(url -> identifier(url, location));
        for (Fields identifier : model.each("externalIdentifier")) {
            identifier.pass("type", "externalIdentifierType");
            identifier.text("identifier").ifPresent(text -> identifier(text, location));
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

    /** An identifier that says no more than the location on the Hub is not repeated. */
    private void identifier(String identifier, String location) {
        int version = identifier.indexOf('@');
        String unversioned = version < 0 ? identifier : identifier.substring(0, version);
        String place = unversioned.replaceFirst("^pkg:huggingface/", HUB);
        boolean repeats = location.startsWith(HUB) && (location.equals(place) || location.startsWith(place + "/tree/"));
        if (!repeats) {
            others.add(identifier);
        }
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
