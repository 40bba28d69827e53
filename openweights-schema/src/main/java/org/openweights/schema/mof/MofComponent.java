package org.openweights.schema.mof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openweights.model.ComponentKind;
import org.openweights.schema.jsonschema.Nearest;

/**
 * A component of the framework, as its tool writes it.
 *
 * @see <a href="https://arxiv.org/abs/2403.13784">The Model Openness Framework</a>
 */
enum MofComponent {
    ARCHITECTURE("Model architecture", ComponentKind.ARCHITECTURE, ContentType.CODE),
    DATA_PREPROCESSING_CODE("Data preprocessing code", ComponentKind.DATA_PREPROCESSING_CODE, ContentType.CODE),
    TRAINING_CODE("Training code", ComponentKind.TRAINING_CODE, ContentType.CODE),
    INFERENCE_CODE("Inference code", ComponentKind.INFERENCE_CODE, ContentType.CODE),
    EVALUATION_CODE("Evaluation code", ComponentKind.EVALUATION_CODE, ContentType.CODE),
    SUPPORTING_LIBRARIES("Supporting libraries and tools", ComponentKind.SUPPORTING_LIBRARIES, ContentType.CODE),
    FINAL_PARAMETERS("Model parameters (Final)", ComponentKind.WEIGHTS, ContentType.DATA),
    INTERMEDIATE_PARAMETERS("Model parameters (Intermediate)", ComponentKind.INTERMEDIATE_WEIGHTS, ContentType.DATA),
    DATASETS("Datasets", ComponentKind.TRAINING_DATA, ContentType.DATA),
    EVALUATION_DATA("Evaluation data", ComponentKind.EVALUATION_DATA, ContentType.DATA),
    METADATA("Model metadata", ComponentKind.METADATA, ContentType.DATA),
    SAMPLE_OUTPUTS("Sample model outputs", ComponentKind.SAMPLE_OUTPUTS, ContentType.DOCUMENT),
    MODEL_CARD("Model card", ComponentKind.MODEL_CARD, ContentType.DOCUMENT),
    DATA_CARD("Data card", ComponentKind.DATA_CARD, ContentType.DOCUMENT),
    TECHNICAL_REPORT("Technical report", ComponentKind.TECHNICAL_REPORT, ContentType.DOCUMENT),
    RESEARCH_PAPER("Research paper", ComponentKind.RESEARCH_PAPER, ContentType.DOCUMENT),
    EVALUATION_RESULTS("Evaluation results", ComponentKind.EVALUATION_RESULTS, ContentType.DOCUMENT);

    private final String title;
    private final ComponentKind kind;
    private final ContentType type;

    MofComponent(String title, ComponentKind kind, ContentType type) {
        this.title = title;
        this.kind = kind;
        this.type = type;
    }

    /** {@return the component of a name, whatever its case} */
    static Optional<MofComponent> named(String name) {
        return Arrays.stream(values())
                .filter(component -> component.title.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** {@return the name that is nearest to one that is not known, if one is near} */
    static Optional<String> nearest(String name) {
        List<String> titles =
                Arrays.stream(values()).map(component -> component.title).toList();
        return Nearest.to(name, titles);
    }

    ComponentKind kind() {
        return kind;
    }

    ContentType type() {
        return type;
    }
}
