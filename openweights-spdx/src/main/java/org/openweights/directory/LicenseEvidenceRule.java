package org.openweights.directory;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/**
 * What is asked of the places in which the folder of a model names its license: that they say the same.
 *
 * @since 0.1.0
 */
public enum LicenseEvidenceRule implements Rule {
    /** The card names the license that the license file is. */
    FILE_DIFFERS(
            "OW-LICENSE-FILE-DIFFERS",
            Severity.ERROR,
            "The license that the card names is that of the license file.",
            "Declare the license of the file, or put the file of the declared license there; a license of the code"
                    + " alone belongs into a file named LICENSE-CODE.",
            Source.TEXT_IS_THE_GRANT),
    /** The license file has the text of the license that the card names, and nothing else. */
    FILE_CHANGED(
            "OW-LICENSE-FILE-CHANGED",
            Severity.WARNING,
            "The license file has the text of the license that the card names, word for word.",
            "Restore the text; or declare 'other', with a name of its own in license_name and the file in license_link.",
            Source.TEXT_IS_THE_GRANT),
    /** The license file is not some other text. */
    FILE_OTHER_TEXT(
            "OW-LICENSE-FILE-OTHER-TEXT",
            Severity.WARNING,
            "The license file has the text of the license that the card names.",
            "Put the text there; or declare 'other', with a name of its own in license_name and the file in license_link.",
            Source.TEXT_IS_THE_GRANT),
    /** The license files of a folder are of one license, or their names say what each is for. */
    FILES_DIFFER(
            "OW-LICENSE-FILES-DIFFER",
            Severity.WARNING,
            "The license files of a model are of one license, or tell what each is for.",
            "Name the file of the model in license_link; name the others after what they are for, such as LICENSE-CODE.",
            Source.OWN),
    /** The license text in the card is that of the license that holds for the model. */
    CARD_TEXT_DIFFERS(
            "OW-LICENSE-CARD-TEXT",
            Severity.WARNING,
            "A license text in the body of the card is that of the model's license.",
            "Remove the text, or declare its license; say so if it is the license of something else.",
            Source.TEXT_IS_THE_GRANT),
    /** The weights name the license that holds for the model. */
    WEIGHTS_DIFFER(
            "OW-LICENSE-WEIGHTS-DIFFER",
            Severity.WARNING,
            "The license in the metadata of a weights file is that of the model.",
            "Write the weights file anew with the license of the model, or correct the card.",
            Source.GGUF),
    /** The card names the license of the license text. */
    UNDECLARED(
            "OW-LICENSE-UNDECLARED",
            Severity.INFO,
            "The card names the license whose text lies beside it or stands in it.",
            "Declare it, so that tools which read only the card find it.",
            Source.OWN);

    private final Details details;

    LicenseEvidenceRule(String code, Severity severity, String summary, String remedy, String source) {
        this.details = new Details(
                code,
                severity,
                summary,
                remedy,
                source.equals(Source.GGUF) ? Ground.DOCUMENTED : Ground.INFERRED,
                source);
    }

    @Override
    public Details details() {
        return details;
    }

    private static final class Source {
        private static final String GGUF =
                "GGUF, docs/gguf.md of ggml-org/ggml: general.license is the license of the model, as an SPDX expression";
        private static final String OWN = "this library's own demand: who reads one place shall not miss another";
        private static final String TEXT_IS_THE_GRANT =
                "the license text that is shipped grants the rights, a keyword only names it: the Hub's manual, Licenses, has the"
                        + " keyword as metadata of the card";

        private Source() {}
    }
}
