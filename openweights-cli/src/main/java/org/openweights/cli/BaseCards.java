package org.openweights.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openweights.directory.DescribedModel;
import org.openweights.directory.ModelReading;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.openness.BaseModelCards;
import org.openweights.openness.Knowledge;
import org.openweights.openness.ModelLookup;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.SpdxRule;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;
import picocli.CommandLine.Option;

/** The cards of base models on the command line. */
final class BaseCards {
    @Option(
            names = "--base",
            paramLabel = "CARD",
            description =
                    "The card of a base model, or its directory: its version, supplier, release time, location and"
                            + " license then count. It is matched by name, place on the Hub or location; can be given several"
                            + " times, for the base models of base models, too.")
    private List<Path> cards = List.of();

    /**
     * What the cards add to what the library knows.
     *
     * @param knowledge the licenses and models that are known with them
     * @param findings the errors in the cards, and the cards that are those of no base model
     */
    record Read(Knowledge knowledge, List<Finding> findings) {}

    /** Reads the cards, and holds them against the base models of the model in a card or folder. */
    Read read(Path model) {
        Optional<ModelRelease> derived =
                cards.isEmpty() ? Optional.empty() : release(ModelReading.readHeaders(model, ModelCards.standard()));
        return derived.map(this::of).orElse(new Read(Knowledge.standard(), List.of()));
    }

    private Read of(ModelRelease release) {
        List<Finding> findings = new ArrayList<>();
        Map<Path, ModelRelease> releases = new LinkedHashMap<>();
        for (Path card : cards) {
            ModelReading reading = ModelReading.readHeaders(card, ModelCards.standard());
            findings.addAll(reading.report().of(Severity.ERROR));
            release(reading).ifPresent(base -> releases.put(card, base));
        }
        BaseModelCards matched = BaseModelCards.of(release, releases.values());
        releases.forEach((card, base) -> {
            if (matched.unmatched().contains(base)) {
                findings.add(unmatched(card, base, release));
            }
        });
        return new Read(Knowledge.standard().withModels(matched.models().orElse(ModelLookup.standard())), findings);
    }

    private static Optional<ModelRelease> release(ModelReading reading) {
        return reading.model().map(DescribedModel::release);
    }

    private static Finding unmatched(Path card, ModelRelease base, ModelRelease release) {
        String name = base.identity().name();
        String named = release.baseModels().stream().map(BaseModel::model).collect(Collectors.joining(", "));
        SpdxRule rule = SpdxRule.BASE_CARD;
        return new Finding(
                rule.code(),
                rule.severity(),
                "The card of '" + name + "' is that of no base model; those that the model names are: "
                        + (named.isEmpty() ? "none" : named) + ". " + rule.remedy(),
                SourceLocation.startOf(card.toString()),
                Optional.of(name));
    }
}
