package org.openweights.schema.cyclonedx;

import java.util.Optional;
import org.openweights.model.Component.Certainty;
import org.openweights.model.ComponentKind;

/**
 * What an external reference of a model leads to, as far as that is a part of a release.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">externalReference.type</a>
 */
enum ReferenceType {
    DISTRIBUTION("distribution", ComponentKind.WEIGHTS, Certainty.INFERRED),
    MODEL_CARD("model-card", ComponentKind.MODEL_CARD, Certainty.STATED),
    DOCUMENTATION("documentation", ComponentKind.USAGE_INFORMATION, Certainty.DESCRIBED),
    QUALITY_METRICS("quality-metrics", ComponentKind.EVALUATION_RESULTS, Certainty.DESCRIBED),
    RISK_ASSESSMENT("risk-assessment", ComponentKind.LIMITATIONS, Certainty.DESCRIBED);

    private final String keyword;
    private final ComponentKind kind;
    private final Certainty certainty;

    ReferenceType(String keyword, ComponentKind kind, Certainty certainty) {
        this.keyword = keyword;
        this.kind = kind;
        this.certainty = certainty;
    }

    ComponentKind kind() {
        return kind;
    }

    Certainty certainty() {
        return certainty;
    }

    static Optional<ReferenceType> of(String keyword) {
        for (ReferenceType type : values()) {
            if (type.keyword.equals(keyword)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
