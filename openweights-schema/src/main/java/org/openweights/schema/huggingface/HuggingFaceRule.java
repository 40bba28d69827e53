package org.openweights.schema.huggingface;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** What is asked of a model card of the Hugging Face Hub. */
enum HuggingFaceRule implements Rule {
    FRONT_MATTER_MISSING(
            "OW-HF-FRONT-MATTER",
            Severity.WARNING,
            "The card starts with metadata between two lines of three hyphens.",
            "Put a line '---', the metadata in YAML, and a line '---' at the top of the card.",
            Ground.MEASURED,
            "the Hub answers 200 with the warning 'empty or missing yaml metadata in repo card'"),
    FRONT_MATTER_UNCLOSED(
            "OW-HF-FENCE",
            Severity.WARNING,
            "The two lines around the metadata hold three hyphens and nothing else.",
            "Write '---' alone on the line before the metadata and on the line behind it.",
            Ground.MEASURED,
            "the Hub answers 200 with the warning 'empty or missing yaml metadata in repo card', and reads none"),
    FRONT_MATTER_NOT_A_MAPPING(
            "OW-HF-MAPPING",
            Severity.ERROR,
            "The metadata is a mapping of keys to values.",
            "Write lines such as 'license: apache-2.0'.",
            Ground.MEASURED,
            "the Hub answers 400 to a list ('\"value\" must be of type object'), a scalar, and an empty block"),
    TYPE(
            "OW-HF-TYPE",
            Severity.ERROR,
            "A value is of the type that its key asks for.",
            "Write a value of that type.",
            Ground.DOCUMENTED,
            "huggingface.js, api-model.ts; the Hub answers 400 where it was tried"),
    EMPTY(
            "OW-HF-EMPTY",
            Severity.ERROR,
            "A language is named where its key is, a data set where its item is, and what is text is a name where a name belongs.",
            "Write it, or remove the key or the item.",
            Ground.MEASURED,
            "the Hub refuses 'language:', a null in a list of data sets, and text that is no name where a name belongs"),
    BLANK(
            "OW-HF-BLANK",
            Severity.WARNING,
            "Any other key that is there says something.",
            "Write a value, or remove the key or the item.",
            Ground.DOCUMENTED,
            "huggingface.js, api-model.ts, has no null for these keys; it is not known whether the Hub refuses it"),
    REQUIRED(
            "OW-HF-REQUIRED",
            Severity.ERROR,
            "A result of an evaluation has all the keys that it needs.",
            "Add the key.",
            Ground.MEASURED,
            "the Hub answers 400 '\"model-index[0].results\" is required'; the types of huggingface.js name the others"),
    RESULT_DATASET(
            "OW-HF-RESULT-DATASET",
            Severity.WARNING,
            "A result of an evaluation says on which data set it was measured.",
            "Add dataset with type and name.",
            Ground.DOCUMENTED,
            "huggingface_hub drops all results, or raises an error, where one has no data set"),
    RESULT_EMPTY(
            "OW-HF-RESULT-EMPTY",
            Severity.WARNING,
            "A result of an evaluation says what came out.",
            "Write what was measured, or remove the entry.",
            Ground.INFERRED,
            "an entry without a result says nothing, and is not read"),
    KEY(
            "OW-HF-KEY",
            Severity.WARNING,
            "A key is spelled as the Hub spells it.",
            "Write the key as the Hub spells it, or it is not read.",
            Ground.MEASURED,
            "the Hub accepts unknown keys and does nothing with them"),
    LICENSE(
            "OW-HF-LICENSE",
            Severity.ERROR,
            "The license is one of the Hub's keywords, letter for letter.",
            "Write the keyword; for a license without one, write 'other', and license_name and license_link beside it.",
            Ground.MEASURED,
            "the Hub answers 400 '\"license\" must be one of [...]'; it refuses 'MIT' for 'mit'"),
    LICENSE_MISSING(
            "OW-HF-LICENSE-MISSING",
            Severity.WARNING,
            "The metadata names a license.",
            "Add a line 'license:' with a keyword of the Hub; without one, nobody may assume any right.",
            Ground.DOCUMENTED,
            "the Hub's manual, Model Cards; the Hub accepts a card without"),
    LICENSE_OTHER(
            "OW-HF-LICENSE-OTHER",
            Severity.WARNING,
            "A license of the keyword 'other' has a name and a link to its text.",
            "Add license_name, and license_link with the file or the address of the text.",
            Ground.DOCUMENTED,
            "the Hub's manual, Licenses; cards without are accepted"),
    LICENSE_NAME(
            "OW-HF-LICENSE-NAME",
            Severity.WARNING,
            "The name beside 'license: other' is that of a license without a keyword.",
            "Write the keyword as the value of license.",
            Ground.INFERRED,
            "tools that search by license find the keyword, not the name"),
    LICENSE_LINK(
            "OW-HF-LICENSE-LINK",
            Severity.WARNING,
            "The link to the text of the license leads to a file that is there, or to an address on the web.",
            "Add the file, or write the name of another, or an address that starts with https://.",
            Ground.DOCUMENTED,
            "the Hub's manual, Licenses: a file of the repository or a URL; whether it leads anywhere is not checked there"),
    LICENSE_FAMILY(
            "OW-HF-LICENSE-FAMILY",
            Severity.WARNING,
            "The license is one text, not a family of texts.",
            "Name the text: with its own keyword, or with license_name and license_link.",
            Ground.INFERRED,
            "the members of a family allow different things"),
    LICENSE_CONTRADICTED(
            "OW-HF-LICENSE-CONTRADICTED",
            Severity.WARNING,
            "All that the metadata says of the license can be true.",
            "Find out which license holds, and let all keys and tags say that; until then, keep to the stricter of them.",
            Ground.INFERRED,
            "whoever relies on the one may be held to the other"),
    LICENSE_RESTRICTED(
            "OW-HF-LICENSE-RESTRICTED",
            Severity.WARNING,
            "The text does not restrict what the license allows.",
            "If the sentence holds, declare a license that says so; if it is no condition, say that in it; until then, keep to it.",
            Ground.INFERRED,
            "a license that lets anybody use the model commercially, and a text that does not, cannot both be relied on"),
    LICENSE_SECTION(
            "OW-HF-LICENSE-SECTION",
            Severity.WARNING,
            "The license that a section of the text names is that of the metadata.",
            "Name one license in both; if the section is about something else than the model, say in it what it is about.",
            Ground.INFERRED,
            "neither is the license itself, so that neither can be relied on while they differ"),
    LANGUAGE(
            "OW-HF-LANGUAGE",
            Severity.ERROR,
            "A language is a code of ISO 639 in lower case, or 'code', or 'multilingual'.",
            "Write the code of the language, such as en; regions and scripts belong under language_bcp47.",
            Ground.MEASURED,
            "the Hub answers 400 '\"language\" with value \"...\" is not valid'; it refuses es-ES, zh-CN, noinfo"),
    LANGUAGE_UNKNOWN(
            "OW-HF-LANGUAGE-CODE",
            Severity.WARNING,
            "A language code of three letters stands in ISO 639-2 or ISO 639-3.",
            "Write the code of the language; one that was added or withdrawn lately may be right all the same.",
            Ground.DOCUMENTED,
            "the Hub's manual, Model Cards, asks for ISO 639-1, -2 or -3; of which edition is not known"),
    DATASET(
            "OW-HF-DATASET",
            Severity.ERROR,
            "A data set is named as on the Hub.",
            "Write an id, such as org/name; name data that is not on the Hub in the text of the card.",
            Ground.MEASURED,
            "the Hub answers 400 '\"datasets[0]\" with value \"...\" is not valid'"),
    BASE_MODEL(
            "OW-HF-BASE-MODEL",
            Severity.ERROR,
            "A base model is named as on the Hub.",
            "Write an id, such as org/name; not a path or a sentence.",
            Ground.MEASURED,
            "the Hub answers 400 '\"base_model\" with value \"...\" is not valid. Use a model id from https://hf.co/models.'"),
    BASE_MODEL_TAG(
            "OW-HF-BASE-MODEL-TAG",
            Severity.WARNING,
            "A base model that a tag names is one that base_model names.",
            "Name all base models under base_model; until then, the licenses of all of them count.",
            Ground.INFERRED,
            "the Hub makes these tags from base_model, so that one of the two is out of date or wrong"),
    NEW_VERSION(
            "OW-HF-NEW-VERSION",
            Severity.WARNING,
            "The model that takes the place of this one is named as on the Hub.",
            "Write an id, such as org/name.",
            Ground.DOCUMENTED,
            "the Hub's manual, Model Cards; it is not known whether the Hub refuses others"),
    RELATION(
            "OW-HF-RELATION",
            Severity.WARNING,
            "The relation to the base model is finetune, adapter, merge or quantized.",
            "Write one of finetune, adapter, merge, quantized.",
            Ground.DOCUMENTED,
            "the Hub's manual, Model Cards"),
    RELATION_WITHOUT_BASE(
            "OW-HF-RELATION-ALONE",
            Severity.WARNING,
            "A relation to a base model stands beside the base model.",
            "Add base_model, or remove the relation.",
            Ground.INFERRED,
            "a relation to nothing says nothing"),
    TASK(
            "OW-HF-TASK",
            Severity.WARNING,
            "The task is one of those that the Hub knows.",
            "Write a task of https://huggingface.co/tasks.",
            Ground.DOCUMENTED,
            "huggingface.js, pipelines.ts; it is not known whether the Hub refuses others"),
    CARBON(
            "OW-HF-CARBON",
            Severity.WARNING,
            "The emissions of the training are in grams of CO2.",
            "Write grams: a kilogram is 1000 of them, a metric ton 1000000.",
            Ground.INFERRED,
            "the Hub's manual, CO2 emissions, has grams; a graphics processor of 300 W emits 0.01 g in less than a second, and"
                    + " 100,000 t are eight times the 11,390 t that the card of Llama 3.1 gives for all its models"),
    GATE_FIELD(
            "OW-HF-GATE-FIELD",
            Severity.WARNING,
            "What a gate asks for is of a kind that the Hub knows.",
            "Write text, checkbox, date_picker, country or ip_location; or a mapping with such a type, or with 'type: select'"
                    + " and a list of options.",
            Ground.DOCUMENTED,
            "huggingface.js, api-model.ts; it is not known whether the Hub refuses others"),
    GATED(
            "OW-HF-GATED",
            Severity.WARNING,
            "A model under an open license can be had without a gate.",
            "Check whether the gate asks for more than the license does: name the license that holds, or open the gate.",
            Ground.INFERRED,
            "Open Source Definition, 1 and 7: anyone may pass the model on, with no further license to accept"),
    TRAINING_DATA(
            "OW-HF-TRAINING-DATA",
            Severity.WARNING,
            "The card tells what data the model was trained on.",
            "Add a section 'Training data', and the key datasets where the data is on the Hub.",
            Ground.DOCUMENTED,
            "the Hub's template of model cards; the definitions of openness ask for it"),
    PLACEHOLDER(
            "OW-HF-PLACEHOLDER",
            Severity.WARNING,
            "No placeholder of a template is left in the text.",
            "Write what belongs there, or remove the section.",
            Ground.INFERRED,
            "the Hub's template of model cards leaves '[More Information Needed]' behind"),
    NOT_READ(
            "OW-HF-NOT-READ",
            Severity.INFO,
            "What the metadata says has a place in a release.",
            "Keep the card beside the release if it matters.",
            Ground.INFERRED,
            "this library's own promise to say what it leaves behind");

    private final Details details;

    HuggingFaceRule(String code, Severity severity, String summary, String remedy, Ground ground, String source) {
        this.details = new Details(code, severity, summary, remedy, ground, source);
    }

    @Override
    public Details details() {
        return details;
    }
}
