package org.openweights.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.model.BaseModel;
import org.openweights.model.HubRepository;
import org.openweights.model.ModelRelease;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.ModelLookup;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;

/** Holds the base models that files name against those that the card names, and those that these are known to come from. */
final class BaseModelComparison {
    private final ModelRelease release;
    private final ModelLookup models;
    private final Set<String> line = new HashSet<>();

    BaseModelComparison(ModelRelease release, Optional<HubSnapshot> snapshot, ModelLookup models) {
        this.release = release;
        this.models = models;
        snapshot.ifPresent(own -> line.add(key(own.model())));
        line.add(key(release.identity().name()));
        follow(release.baseModels(), 0);
    }

    private void follow(List<BaseModel> bases, int generation) {
        for (BaseModel base : bases) {
            line.add(key(base.model()));
            if (generation < EffectiveLicense.MAX_GENERATIONS) {
                models.find(base.model()).ifPresent(known -> follow(known.baseModels(), generation + 1));
            }
        }
    }

    /** Those of the base models that are new to the card. */
    List<BaseModel> unnamed(List<BaseModel> bases) {
        return bases.stream().filter(base -> !isNamed(base.model())).toList();
    }

    /**
     * What a file names is often a base of the base, which a card need not name again; so it weighs less where the card names
     * another.
     */
    List<Finding> ofWeights(List<BaseModel> bases) {
        DirectoryRule rule = DirectoryRule.BASE_MODEL;
        List<Finding> findings = new ArrayList<>();
        for (BaseModel base : unnamed(bases)) {
            findings.add(new Finding(
                    rule.code(),
                    release.baseModels().isEmpty() ? rule.severity() : Severity.INFO,
                    "The metadata names the base model '" + base.model() + "', and the card names " + declared() + ". "
                            + rule.remedy(),
                    base.location().orElseGet(() -> SourceLocation.startOf("")),
                    Optional.of(base.model())));
        }
        return findings;
    }

    /** A path of the machine that the model was made on says nothing; that of a well-known model says more than another. */
    Optional<Finding> ofConfiguration(String origin, SourceLocation place) {
        boolean known = models.find(origin).isPresent();
        if (isNamed(origin) || !(known || HubRepository.isQualifiedId(origin))) {
            return Optional.empty();
        }
        DirectoryRule rule = DirectoryRule.ORIGIN;
        return Optional.of(new Finding(
                rule.code(),
                known && release.baseModels().isEmpty() ? rule.severity() : Severity.INFO,
                "The configuration says that it was loaded from '" + origin + "', and the card names " + declared()
                        + ". That is a hint only. " + rule.remedy(),
                place,
                Optional.of(origin)));
    }

    private String declared() {
        return release.baseModels().isEmpty()
                ? "no base model"
                : release.baseModels().stream().map(BaseModel::model).collect(Collectors.joining(", "));
    }

    /** A name without a namespace is one that people write, with blanks in place of hyphens. */
    private boolean isNamed(String model) {
        String key = key(model);
        if (model.indexOf('/') >= 0) {
            return line.contains(key);
        }
        return line.stream().anyMatch(name -> words(name).equals(words(key)));
    }

    private static String words(String key) {
        return key.substring(key.lastIndexOf('/') + 1).replaceAll("[ _-]+", "");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
