package org.openweights.model;

/**
 * A part that a model release can have.
 *
 * <p>The components of the Model Openness Framework, and those that other definitions ask for.
 *
 * @see <a href="https://arxiv.org/abs/2403.13784">The Model Openness Framework</a>
 * @since 0.1.0
 */
public enum ComponentKind {
    /** The architecture: its code, or a description that suffices to rebuild it. */
    ARCHITECTURE("model architecture"),
    /** The final parameters. */
    WEIGHTS("weights"),
    /** Parameters of earlier stages of training. */
    INTERMEDIATE_WEIGHTS("intermediate weights"),
    /** The state of the optimizer. */
    OPTIMIZER_STATE("optimizer state"),
    /** The tokenizer. */
    TOKENIZER("tokenizer"),
    /** The configuration of the hyper-parameters. */
    HYPERPARAMETERS("hyper-parameters"),
    /** How the model was trained. */
    TRAINING_METHODOLOGY("training methodology"),
    /** What data the model was trained on: scope and characteristics. */
    TRAINING_DATA_DESCRIPTION("description of the training data"),
    /** Where the training data comes from: sources, or how it was obtained. */
    TRAINING_DATA_PROVENANCE("provenance of the training data"),
    /** How the training data was selected, labelled and cleaned. */
    TRAINING_DATA_PROCESSING("labelling and cleaning of the training data"),
    /** The code that prepares the data. */
    DATA_PREPROCESSING_CODE("data preprocessing code"),
    /** The code that trains the model. */
    TRAINING_CODE("training code"),
    /** The code that trains the model further. */
    FINE_TUNING_CODE("fine-tuning code"),
    /** The code that runs the model. */
    INFERENCE_CODE("inference code"),
    /** The code that evaluates the model. */
    EVALUATION_CODE("evaluation code"),
    /** Libraries and tools that the other code needs. */
    SUPPORTING_LIBRARIES("supporting libraries and tools"),
    /** A user interface. */
    USER_INTERFACE("user interface"),
    /** The data the model was trained on. */
    TRAINING_DATA("training data"),
    /** The data of later stages of training. */
    POST_TRAINING_DATA("post-training data"),
    /** The data the model was evaluated on. */
    EVALUATION_DATA("evaluation data"),
    /** A card for the data. */
    DATA_CARD("data card"),
    /** A card for the model. */
    MODEL_CARD("model card"),
    /** A technical report. */
    TECHNICAL_REPORT("technical report"),
    /** A research paper. */
    RESEARCH_PAPER("research paper"),
    /** The results of the evaluation. */
    EVALUATION_RESULTS("evaluation results"),
    /** Samples of what the model outputs. */
    SAMPLE_OUTPUTS("sample model outputs"),
    /** Metadata of the model. */
    METADATA("model metadata"),
    /** What a user needs to know to use it: modalities, capabilities, limits, integration. */
    USAGE_INFORMATION("usage information"),
    /** Limits and risks. */
    LIMITATIONS("limitations"),
    /** The hardware it was trained on. */
    HARDWARE("hardware description"),
    /** The summary of the training content of EU AI Act Article 53(1)(d). */
    TRAINING_CONTENT_SUMMARY("summary of the training content"),
    /** The copyright policy of EU AI Act Article 53(1)(c). */
    COPYRIGHT_POLICY("copyright policy");

    private final String title;

    ComponentKind(String title) {
        this.title = title;
    }

    /** {@return the component in words, to follow an article or stand in a list} */
    public String title() {
        return title;
    }
}
