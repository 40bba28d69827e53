package org.openweights.spdx.jsonld;

import org.openweights.spdx.json.PrettyJson;
import org.openweights.spdx.json.PrettyJson.Member;

/** The types that the context of SPDX 3.0.1 names, as the member {@code type} is printed. */
final class Types {
    static final Member AGENT = type("Agent");
    static final Member AI_PACKAGE = type("ai_AIPackage");
    static final Member ANNOTATION = type("Annotation");
    static final Member CREATION_INFO = type("CreationInfo");
    static final Member DATASET_PACKAGE = type("dataset_DatasetPackage");
    static final Member DICTIONARY_ENTRY = type("DictionaryEntry");
    static final Member ENERGY_CONSUMPTION = type("ai_EnergyConsumption");
    static final Member ENERGY_CONSUMPTION_DESCRIPTION = type("ai_EnergyConsumptionDescription");
    static final Member EXTERNAL_IDENTIFIER = type("ExternalIdentifier");
    static final Member EXTERNAL_REF = type("ExternalRef");
    static final Member FILE = type("software_File");
    static final Member HASH = type("Hash");
    static final Member LICENSE_EXPRESSION = type("simplelicensing_LicenseExpression");
    static final Member LICENSE_TEXT = type("simplelicensing_SimpleLicensingText");
    static final Member ORGANIZATION = type("Organization");
    static final Member PERSON = type("Person");
    static final Member RELATIONSHIP = type("Relationship");
    static final Member SOFTWARE_AGENT = type("SoftwareAgent");
    static final Member SPDX_DOCUMENT = type("SpdxDocument");
    static final Member TOOL = type("Tool");

    private Types() {}

    private static Member type(String name) {
        return PrettyJson.member("type", name);
    }
}
