package org.openweights.spdx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.model.Characteristics;
import org.openweights.model.Identity;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Safety;
import org.openweights.model.Training;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.ModelPackage;
import org.openweights.spdx.graph.PackageFacts;

/** Maps what a release says of the model itself. */
final class ModelMapping {
    private static final int MAX_DIGITS = 40;

    private final Elements elements;
    private final IdentityMapping identities;
    private final Gaps gaps;

    ModelMapping(Elements elements, IdentityMapping identities, Gaps gaps) {
        this.elements = elements;
        this.identities = identities;
        this.gaps = gaps;
    }

    void map(ElementId id, ModelRelease release) {
        Characteristics characteristics = release.characteristics();
        elements.add(new ModelPackage(
                id,
                facts(release),
                Text.nonBlank(characteristics.tasks()),
                Text.nonBlank(characteristics.types()),
                release.training().hyperparameters().stream()
                        .map(property -> property(property.name(), property.value()))
                        .toList(),
                release.metrics().stream().flatMap(ModelMapping::results).toList(),
                release.metrics().stream().flatMap(ModelMapping::threshold).toList(),
                release.training().energy().stream()
                        .filter(use -> isPrintable(use.quantity()))
                        .toList(),
                training(release.training()),
                Text.nonBlank(release.usage().intended()),
                Text.nonBlank(release.usage().limitations()),
                safety(release.safety())));
    }

    private PackageFacts facts(ModelRelease release) {
        PackageFacts facts = identities.facts(
                release.identity(), comment(release.characteristics()), ReferenceMapping.references(release));
        report(release.identity(), facts);
        return facts;
    }

    private void report(Identity identity, PackageFacts facts) {
        require(SpdxRule.VERSION, facts.version(), "The version of the model is not known.");
        require(SpdxRule.SUPPLIER, facts.supplier(), "Who supplies the model is not known.");
        if (identity.released().isEmpty()) {
            gaps.add(SpdxRule.RELEASE_TIME, "When the model was released is not known.");
        } else if (facts.released().isEmpty()) {
            gaps.add(SpdxRule.TIME, "The release time of the model has no year of four digits.");
        }
        Optional<String> location = Text.nonBlank(identity.location());
        if (location.isEmpty()) {
            gaps.add(SpdxRule.DOWNLOAD_LOCATION, "Where the model can be had is not known.");
        } else if (facts.downloadLocation().isEmpty()) {
            gaps.add(
                    SpdxRule.LOCATION, "The location of the model is not an absolute URI.", Optional.empty(), location);
        }
    }

    private void require(SpdxRule rule, Optional<?> fact, String gap) {
        if (fact.isEmpty()) {
            gaps.add(rule, gap);
        }
    }

    private static Safety safety(Safety safety) {
        return new Safety(
                safety.risk(),
                Text.nonBlank(safety.standards()),
                safety.usesSensitivePersonalInformation(),
                safety.autonomous(),
                Text.nonBlank(safety.explainability()));
    }

    /** What SPDX 3.0.1 has no property for: a fact a line, so that it can be read back. */
    private static Optional<String> comment(Characteristics characteristics) {
        Stream<String> properties = characteristics.properties().stream()
                .map(property -> "Property: " + line(property.name() + " = " + property.value()) + ".");
        String comment = Stream.of(
                        lines("Languages", "Language", characteristics.languages()),
                        lines("Made for", "Made for one", characteristics.libraries()),
                        lines("Inputs", "Input", characteristics.inputs()),
                        lines("Outputs", "Output", characteristics.outputs()),
                        lines("Tags", "Tag", characteristics.tags()),
                        properties)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        return Optional.of(comment).filter(text -> !text.isEmpty());
    }

    /** Words on one line; each on its own where one of them has the comma that stands between words. */
    private static Stream<String> lines(String several, String one, List<String> words) {
        List<String> clean =
                Text.nonBlank(words).stream().map(ModelMapping::line).toList();
        if (clean.stream().anyMatch(word -> word.contains(", "))) {
            return clean.stream().map(word -> one + ": " + word + ".");
        }
        return clean.isEmpty() ? Stream.empty() : Stream.of(several + ": " + String.join(", ", clean) + ".");
    }

    private static String line(String text) {
        return Text.oneLine(Text.clean(text));
    }

    /** SPDX 3.0.1 has no property for carbon. */
    private Optional<String> training(Training training) {
        Optional<String> carbon = training.carbonGrams()
                .filter(this::isPrintable)
                .map(grams -> "Carbon emitted: " + grams.toPlainString() + " g of CO2 equivalent.");
        String text = Stream.of(Text.nonBlank(training.information()), carbon)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private boolean isPrintable(BigDecimal quantity) {
        boolean printable = Math.abs((long) quantity.scale()) <= MAX_DIGITS && quantity.precision() <= MAX_DIGITS;
        if (!printable) {
            gaps.add(SpdxRule.NUMBER, "A quantity of energy or carbon has too many digits.");
        }
        return printable;
    }

    private static Stream<Property> results(Metric metric) {
        String name = name(metric);
        Stream<Property> bounds = Stream.concat(
                bound(name + ", lower bound", metric.lowerBound()), bound(name + ", upper bound", metric.upperBound()));
        return Stream.concat(Stream.of(property(name, metric.value())), bounds);
    }

    private static Stream<Property> bound(String name, Optional<String> bound) {
        return bound.map(value -> property(name, value)).stream();
    }

    private static Stream<Property> threshold(Metric metric) {
        return metric.threshold().map(value -> property(name(metric), value)).stream();
    }

    private static String name(Metric metric) {
        String where = Stream.of(metric.dataset(), metric.split())
                .map(Text::nonBlank)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? metric.name() : metric.name() + " (" + where + ")";
    }

    private static Property property(String name, String value) {
        return new Property(Text.clean(name), Text.clean(value));
    }
}
