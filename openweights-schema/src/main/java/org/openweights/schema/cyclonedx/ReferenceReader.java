package org.openweights.schema.cyclonedx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Presence;
import org.openweights.schema.fields.Fields;

/** Reads the external references of a component: where it can be had, its parts, and where more is said. */
final class ReferenceReader {
    /** Where a component can be had, the best place first. */
    private static final List<String> PLACES = List.of("distribution", "vcs", "website");

    private static final String LICENSE = "license";

    private final List<Reference> references;

    /** The type and the URL of a reference. */
    private record Reference(Fields fields, String type, String url) {}

    ReferenceReader(Fields component) {
        List<Reference> found = new ArrayList<>();
        for (Fields fields : component.each("externalReferences")) {
            fields.text("url")
                    .ifPresent(url ->
                            found.add(new Reference(fields, fields.text("type").orElse(""), url)));
        }
        this.references = List.copyOf(found);
    }

    Optional<String> location() {
        return PLACES.stream().flatMap(type -> of(type).stream()).findFirst();
    }

    Optional<String> license() {
        return of(LICENSE);
    }

    private Optional<String> of(String type) {
        return references.stream()
                .filter(reference -> reference.type().equals(type))
                .map(Reference::url)
                .findFirst();
    }

    /** {@return the references that are neither the location, nor the license, nor a part} */
    List<String> others() {
        Set<String> kept = new LinkedHashSet<>();
        location().ifPresent(kept::add);
        license().ifPresent(kept::add);
        Set<String> others = new LinkedHashSet<>();
        for (Reference reference : references) {
            if (!kept.contains(reference.url())
                    && ReferenceType.of(reference.type()).isEmpty()) {
                others.add(reference.url());
            }
        }
        return List.copyOf(others);
    }

    /** {@return the parts of a release that the references lead to; who can get them is not said} */
    List<Component> components() {
        List<Component> components = new ArrayList<>();
        for (Reference reference : references) {
            ReferenceType.of(reference.type())
                    .ifPresent(type -> components.add(new Component(
                            type.kind(),
                            Presence.FULL,
                            Access.UNKNOWN,
                            type.certainty(),
                            Optional.of(reference.url()),
                            Optional.empty(),
                            Optional.of(reference.fields().location("url")))));
        }
        return components;
    }
}
