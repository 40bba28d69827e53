package org.openweights.schema.modelpack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.schema.fields.Fields;

/** Reads a config into a release. */
final class ConfigReader {
    private static final String CREATED = "createdAt";
    private static final List<String> OF_CONFIG = List.of("format", "paramSize", "precision", "quantization");
    private static final List<String> OF_CAPABILITIES = List.of("knowledgeCutoff", "reasoning", "toolUsage", "reward");

    private final String nameOfCard;
    private final Optional<Fields> descriptor;
    private final Optional<Fields> config;
    private final Optional<Fields> capabilities;

    ConfigReader(Fields card, String nameOfCard) {
        this.nameOfCard = nameOfCard;
        this.descriptor = card.at("descriptor");
        this.config = card.at("config");
        this.capabilities = config.flatMap(fields -> fields.at("capabilities"));
        card.at("modelfs").ifPresent(layers -> layers.pass("type"));
    }

    ModelRelease release() {
        List<DatasetUse> datasets = descriptor.map(ConfigReader::datasets).orElse(List.of());
        return ModelRelease.named(nameOfCard)
                .withIdentity(descriptor.map(this::identity).orElseGet(() -> Identity.named(nameOfCard)))
                .withLicense(descriptor.map(ConfigReader::license).orElse(LicenseStatement.none()))
                .withComponents(components(datasets))
                .withDatasets(datasets)
                .withCharacteristics(characteristics());
    }

    /** A title stands in for a missing name, and a revision for a missing version; else they are not read. */
    private Identity identity(Fields fields) {
        Optional<String> name = fields.text("name");
        Optional<String> version = fields.text("version");
        return new Identity(
                (name.isPresent() ? name : fields.text("title")).orElse(nameOfCard),
                version.isPresent() ? version : fields.text("revision"),
                fields.text("vendor"),
                fields.texts("authors"),
                created(fields),
                Optional.empty(),
                Stream.of("docURL", "sourceURL")
                        .flatMap(field -> fields.text(field).stream())
                        .toList(),
                fields.text("description"));
    }

    /** A moment beyond what can be told, such as a leap second, is left behind. */
    private static Optional<Instant> created(Fields fields) {
        Optional<Instant> moment = fields.peek(CREATED).flatMap(ConfigReader::moment);
        moment.ifPresent(known -> fields.pass(CREATED));
        return moment;
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LicenseStatement license(Fields fields) {
        List<String> values = fields.declared("licenses").stream()
                .map(value -> value.text().strip())
                .toList();
        return values.isEmpty()
                ? LicenseStatement.none()
                : new LicenseStatement(
                        new LicenseDeclaration(values, Optional.empty(), Optional.empty()),
                        Medium.METADATA,
                        Optional.of(fields.location("licenses")));
    }

    private static List<DatasetUse> datasets(Fields fields) {
        return fields.texts("datasetsURL").stream()
                .map(address -> new DatasetUse(
                        address,
                        DatasetUse.Role.TRAINING,
                        Optional.of(address),
                        Optional.empty(),
                        Optional.of(fields.location("datasetsURL"))))
                .toList();
    }

    private static List<Component> components(List<DatasetUse> datasets) {
        return datasets.stream()
                .limit(1)
                .map(use -> new Component(
                        ComponentKind.TRAINING_DATA_PROVENANCE,
                        Presence.FULL,
                        Access.PUBLIC,
                        Certainty.STATED,
                        use.reference(),
                        Optional.empty(),
                        use.location()))
                .toList();
    }

    private Characteristics characteristics() {
        List<String> types = Stream.concat(
                        config.flatMap(fields -> fields.text("architecture")).stream(),
                        descriptor.flatMap(fields -> fields.text("family")).stream())
                .toList();
        return new Characteristics(
                types,
                List.of(),
                capabilities("languages"),
                List.of(),
                List.of(),
                capabilities("inputTypes"),
                capabilities("outputTypes"),
                properties());
    }

    private List<String> capabilities(String field) {
        return capabilities.map(fields -> fields.texts(field)).orElse(List.of());
    }

    private List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        config.ifPresent(fields -> add(fields, OF_CONFIG, properties));
        capabilities.ifPresent(fields -> add(fields, OF_CAPABILITIES, properties));
        return properties;
    }

    private static void add(Fields fields, List<String> names, List<Property> properties) {
        for (String name : names) {
            fields.text(name).ifPresent(value -> properties.add(new Property(name, value)));
        }
    }
}
