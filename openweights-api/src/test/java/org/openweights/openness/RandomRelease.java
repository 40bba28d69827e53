package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Relation;
import org.openweights.model.Training;

/** Makes releases that differ in all that a definition looks at; the same ones for the same seed. */
final class RandomRelease {
    private static final List<String> LICENSES = List.of(
            "apache-2.0",
            "mit",
            "cc0-1.0",
            "cc-by-4.0",
            "cc-by-sa-4.0",
            "cc-by-nc-4.0",
            "cc-by-nd-4.0",
            "gpl-3.0-only",
            "agpl-3.0-only",
            "odbl-1.0",
            "pddl-1.0",
            "openmdw-1.0",
            "LicenseRef-scancode-llama-3.1-license-2024",
            "LicenseRef-scancode-gemma-tou-2025-03-24",
            "LicenseRef-scancode-bigscience-open-rail-m",
            "LicenseRef-scancode-moonshot-ai-modified-mit-2025",
            "LicenseRef-scancode-llama-license-2023",
            "LicenseRef-nobody-knows");
    private static final List<String> BASES = List.of(
            "meta-llama/Llama-3.1-8B",
            "mistralai/Mistral-7B-v0.1",
            "google/gemma-2-9b",
            "deepseek-ai/DeepSeek-R1-Distill-Llama-8B",
            "meta-llama/Llama-3.2-11B-Vision",
            "meta-llama/Llama-3.2-3B",
            "Qwen/Qwen2.5-7B",
            "nobody/knows-this");

    private final SplittableRandom random;

    RandomRelease(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** {@return a license that stands for itself in an expression} */
    String license() {
        return one(LICENSES);
    }

    Component component() {
        Optional<LicenseStatement> license =
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(LicenseStatement.of(license()));
        return new Component(
                one(List.of(ComponentKind.values())),
                one(List.of(Component.Presence.values())),
                one(List.of(Component.Access.values())),
                one(List.of(Component.Certainty.values())),
                Optional.empty(),
                license,
                Optional.empty());
    }

    ModelRelease next() {
        return ModelRelease.named("a/model")
                .withLicense(random.nextInt(6) == 0 ? LicenseStatement.none() : LicenseStatement.of(license()))
                .withComponents(components())
                .withBaseModels(bases())
                .withDatasets(datasets())
                .withCharacteristics(new Characteristics(
                        List.of(),
                        random.nextBoolean() ? List.of("text-generation") : List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .withTraining(training());
    }

    /** Half of the releases have nearly all that can be asked for, so that criteria are met, too. */
    private List<Component> components() {
        List<Component> components = new ArrayList<>();
        if (random.nextBoolean()) {
            for (ComponentKind kind : ComponentKind.values()) {
                if (random.nextInt(10) > 0) {
                    components.add(Component.of(kind).withLicense(LicenseStatement.of(license())));
                }
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            components.add(component());
        }
        return components;
    }

    BaseModel baseModel() {
        return BaseModel.of(one(BASES), one(List.of(Relation.values())));
    }

    private List<BaseModel> bases() {
        List<BaseModel> bases = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            bases.add(baseModel());
        }
        return bases;
    }

    private List<DatasetUse> datasets() {
        List<DatasetUse> datasets = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            datasets.add(DatasetUse.of("a/data-" + i, one(List.of(DatasetUse.Role.values()))));
        }
        return datasets;
    }

    private Training training() {
        return random.nextBoolean()
                ? Training.unknown()
                : new Training(
                        Optional.empty(),
                        List.of(new Property("training compute", one(List.of("3e22", "5e24", "4e25")) + " FLOP")),
                        Optional.empty(),
                        List.of());
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
