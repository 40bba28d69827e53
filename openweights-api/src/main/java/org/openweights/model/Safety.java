package org.openweights.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What those who answer for a model say of its risks.
 *
 * <p>These are statements of the supplier, taken over as they are; nothing here is inferred from other facts. What is not
 * stated is empty, which is not the same as <em>no</em>. The facts are those of the AI profile of SPDX 3.0.1.
 *
 * @param risk the result of a safety risk assessment
 * @param standards the standards that the model is said to comply with, such as {@code ISO/IEC 42001:2023}
 * @param usesSensitivePersonalInformation whether sensitive personal information is used in training or may be used in
 *     inference
 * @param autonomous whether the system that the model makes up can decide or act without a human
 * @param explainability how its results can be explained
 * @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/model/AI/Classes/AIPackage/">SPDX 3.0.1, class AIPackage</a>
 * @since 0.1.0
 */
public record Safety(
        Optional<Risk> risk,
        List<String> standards,
        Optional<Boolean> usesSensitivePersonalInformation,
        Optional<Boolean> autonomous,
        Optional<String> explainability) {
    private static final Safety UNKNOWN =
            new Safety(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that every part is given, and copies the list. */
    public Safety {
        Objects.requireNonNull(risk, "risk");
        standards = List.copyOf(standards);
        Objects.requireNonNull(usesSensitivePersonalInformation, "usesSensitivePersonalInformation");
        Objects.requireNonNull(autonomous, "autonomous");
        Objects.requireNonNull(explainability, "explainability");
    }

    /** {@return the safety of a model of which nothing is stated} */
    public static Safety unknown() {
        return UNKNOWN;
    }

    /**
     * How much risk a safety risk assessment found, from the most to the least.
     *
     * @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/model/AI/Vocabularies/SafetyRiskAssessmentType/">SPDX 3.0.1,
     *     vocabulary SafetyRiskAssessmentType</a>
     */
    public enum Risk {
        /** Serious. */
        SERIOUS,
        /** High. */
        HIGH,
        /** Medium. */
        MEDIUM,
        /** Low. */
        LOW
    }
}
