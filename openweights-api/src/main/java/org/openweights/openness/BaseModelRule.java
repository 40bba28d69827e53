package org.openweights.openness;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/**
 * What a card is asked about the models that its model is derived from.
 *
 * <p>The severity is that of a sure case: the card says in so many words that the weights are those of a base model, changed
 * or not, and the license of the base is not in doubt. A finding is lighter where that is less sure.
 *
 * @since 0.1.0
 */
public enum BaseModelRule implements Rule {
    /** The declared license says what base models pass on. */
    RESTRICTIONS_DROPPED(
            "OW-BASE-RESTRICTIONS-DROPPED",
            Severity.ERROR,
            "The declared license restricts what the licenses of the base models restrict.",
            "Declare the license of the base model, alone or along with your own.",
            "the licenses' texts, clause by clause, in the catalog of this library"),
    /** The declared license excludes whom the licenses of base models exclude. */
    LICENSEES_EXCLUDED(
            "OW-BASE-LICENSEES-EXCLUDED",
            Severity.WARNING,
            "The declared license excludes whom the licenses of the base models exclude, by territory, size or kind.",
            "Say in the card who cannot use the model, or declare the license of the base model.",
            "the licenses' texts, clause by clause, in the catalog of this library"),
    /** The name begins as the license of a base model asks. */
    NAME(
            "OW-BASE-NAME",
            Severity.WARNING,
            "The name of a derived model begins with the words that the license of the base model asks for.",
            "Begin the name of the model with these words.",
            "duties of the kind name-prefix in the catalog of this library"),
    /** The words that the license of a base model asks for are in the card. */
    DISPLAY(
            "OW-BASE-DISPLAY",
            Severity.WARNING,
            "The card shows the words that the license of the base model wants displayed.",
            "Put these words into the card, and wherever else the license wants them.",
            "duties of the kind display in the catalog of this library"),
    /** The notice file that the license of a base model asks for lies beside the card. */
    NOTICE_FILE(
            "OW-BASE-NOTICE-FILE",
            Severity.WARNING,
            "The notice that the license of the base model asks for lies beside the card.",
            "Add a text file named NOTICE with these words.",
            "duties of the kind notice-file in the catalog of this library"),
    /** A base model that the name or the text shows is declared. */
    UNDECLARED(
            "OW-BASE-UNDECLARED",
            Severity.WARNING,
            "The card declares the base model that its text, the name of the model, or what is said of its use, points to.",
            "Name the base model in the card; if there is none, nothing needs to be done.",
            "words in names of models, in the table of well-known models of this library: a suspicion, never proof; and what"
                    + " the text of a card says in the words of templates");

    private final Details details;

    BaseModelRule(String code, Severity severity, String summary, String remedy, String source) {
        this.details = new Details(code, severity, summary, remedy, Ground.INFERRED, source);
    }

    @Override
    public Details details() {
        return details;
    }
}
