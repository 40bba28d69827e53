package org.openweights.schema.mof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Relation;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.reading.JsonCard;

/** Reads the description of a release. */
final class ReleaseReader {
    /** What is written where nothing is known. */
    private static final Set<String> NOTHING = Set.of("other", "undisclosed");

    private static final String FINE_TUNED = "fine-tuned";

    private final Fields release;
    private final String name;
    private final ComponentReader components;

    /**
     * Makes a reader.
     *
     * @param card what is found is told to it
     * @param release the release
     * @param name its name if it says none
     */
    ReleaseReader(JsonCard card, Fields release, String name) {
        this.release = release;
        this.name = release.text("name").orElse(name);
        this.components = new ComponentReader(card, release);
    }

    ModelRelease release() {
        List<Component> parts = components.components();
        return ModelRelease.named(name)
                .withIdentity(identity())
                .withLicense(license(parts))
                .withComponents(parts)
                .withBaseModels(baseModels())
                .withCharacteristics(characteristics());
    }

    private Identity identity() {
        List<String> places = Stream.of("huggingface", "repository")
                // The framework knows neither field; of another type, it is told as left behind.
                .filter(key -> release.peek(key).isPresent())
                .flatMap(key -> release.text(key).stream())
                .distinct()
                .toList();
        return new Identity(
                name,
                release.text("version"),
                release.text("producer"),
                List.of(),
                release.text("date").flatMap(ReleaseReader::day),
                places.stream().findFirst(),
                places.stream().skip(1).toList(),
                Optional.empty());
    }

    private static Optional<Instant> day(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty(); // the schema has told of it
        }
    }

    /** The license of the whole; where there is none, that of the final parameters is what the model is released under. */
    private LicenseStatement license(List<Component> parts) {
        return components
                .distribution()
                .or(() -> parts.stream()
                        .filter(part -> part.kind() == ComponentKind.WEIGHTS)
                        .flatMap(part -> part.license().stream())
                        .findFirst())
                .orElse(LicenseStatement.none());
    }

    /** A model that was trained from nothing names itself as its origin. */
    private List<BaseModel> baseModels() {
        boolean tuned = release.peek("treatment")
                .filter(treatment -> treatment.endsWith(FINE_TUNED))
                .isPresent();
        return release
                .text("origin")
                .filter(origin -> !origin.equalsIgnoreCase(name))
                .map(origin -> new BaseModel(
                        origin,
                        tuned ? Relation.FINETUNE : Relation.UNSTATED,
                        Optional.empty(),
                        Optional.of(release.location("origin"))))
                .stream()
                .toList();
    }

    private Characteristics characteristics() {
        List<String> types = new ArrayList<>();
        release.text("type").ifPresent(types::add);
        release.text("architecture").ifPresent(types::add);
        types.removeIf(NOTHING::contains);
        List<Property> properties =
                release.text("treatment").map(treatment -> new Property("treatment", treatment)).stream()
                        .toList();
        return new Characteristics(types, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), properties);
    }
}
