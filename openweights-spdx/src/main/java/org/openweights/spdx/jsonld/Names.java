package org.openweights.spdx.jsonld;

import org.openweights.spdx.json.PrettyJson;
import org.openweights.spdx.json.PrettyJson.Name;

/** The names that the context of SPDX 3.0.1 gives to properties, as they are printed. */
final class Names {
    static final Name AI_DOMAIN = PrettyJson.name("ai_domain");
    static final Name AI_ENERGY_CONSUMPTION = PrettyJson.name("ai_energyConsumption");
    static final Name AI_ENERGY_QUANTITY = PrettyJson.name("ai_energyQuantity");
    static final Name AI_ENERGY_UNIT = PrettyJson.name("ai_energyUnit");
    static final Name AI_FINETUNING_ENERGY_CONSUMPTION = PrettyJson.name("ai_finetuningEnergyConsumption");
    static final Name AI_HYPERPARAMETER = PrettyJson.name("ai_hyperparameter");
    static final Name AI_INFERENCE_ENERGY_CONSUMPTION = PrettyJson.name("ai_inferenceEnergyConsumption");
    static final Name AI_INFORMATION_ABOUT_APPLICATION = PrettyJson.name("ai_informationAboutApplication");
    static final Name AI_INFORMATION_ABOUT_TRAINING = PrettyJson.name("ai_informationAboutTraining");
    static final Name AI_LIMITATION = PrettyJson.name("ai_limitation");
    static final Name AI_METRIC = PrettyJson.name("ai_metric");
    static final Name AI_METRIC_DECISION_THRESHOLD = PrettyJson.name("ai_metricDecisionThreshold");
    static final Name AI_MODEL_EXPLAINABILITY = PrettyJson.name("ai_modelExplainability");
    static final Name AI_SAFETY_RISK_ASSESSMENT = PrettyJson.name("ai_safetyRiskAssessment");
    static final Name AI_STANDARD_COMPLIANCE = PrettyJson.name("ai_standardCompliance");
    static final Name AI_TRAINING_ENERGY_CONSUMPTION = PrettyJson.name("ai_trainingEnergyConsumption");
    static final Name AI_TYPE_OF_MODEL = PrettyJson.name("ai_typeOfModel");
    static final Name ALGORITHM = PrettyJson.name("algorithm");
    static final Name BUILT_TIME = PrettyJson.name("builtTime");
    static final Name COMMENT = PrettyJson.name("comment");
    static final Name CREATED = PrettyJson.name("created");
    static final Name CREATED_BY = PrettyJson.name("createdBy");
    static final Name CREATED_USING = PrettyJson.name("createdUsing");
    static final Name DATASET_DATASET_TYPE = PrettyJson.name("dataset_datasetType");
    static final Name DATA_LICENSE = PrettyJson.name("dataLicense");
    static final Name DESCRIPTION = PrettyJson.name("description");
    static final Name EXTERNAL_IDENTIFIER = PrettyJson.name("externalIdentifier");
    static final Name EXTERNAL_REF = PrettyJson.name("externalRef");
    static final Name EXTERNAL_REF_TYPE = PrettyJson.name("externalRefType");
    static final Name FROM = PrettyJson.name("from");
    static final Name GRAPH = PrettyJson.name("@graph");
    static final Name HASH_VALUE = PrettyJson.name("hashValue");
    static final Name IDENTIFIER = PrettyJson.name("identifier");
    static final Name KEY = PrettyJson.name("key");
    static final Name LOCATOR = PrettyJson.name("locator");
    static final Name NAME = PrettyJson.name("name");
    static final Name ORIGINATED_BY = PrettyJson.name("originatedBy");
    static final Name PROFILE_CONFORMANCE = PrettyJson.name("profileConformance");
    static final Name RELATIONSHIP_TYPE = PrettyJson.name("relationshipType");
    static final Name RELEASE_TIME = PrettyJson.name("releaseTime");
    static final Name ROOT_ELEMENT = PrettyJson.name("rootElement");
    static final Name SIMPLELICENSING_CUSTOM_ID_TO_URI = PrettyJson.name("simplelicensing_customIdToUri");
    static final Name SIMPLELICENSING_LICENSE_EXPRESSION = PrettyJson.name("simplelicensing_licenseExpression");
    static final Name SIMPLELICENSING_LICENSE_LIST_VERSION = PrettyJson.name("simplelicensing_licenseListVersion");
    static final Name SIMPLELICENSING_LICENSE_TEXT = PrettyJson.name("simplelicensing_licenseText");
    static final Name SOFTWARE_DOWNLOAD_LOCATION = PrettyJson.name("software_downloadLocation");
    static final Name SOFTWARE_PACKAGE_URL = PrettyJson.name("software_packageUrl");
    static final Name SOFTWARE_PACKAGE_VERSION = PrettyJson.name("software_packageVersion");
    static final Name SPDX_ID = PrettyJson.name("spdxId");
    static final Name STATEMENT = PrettyJson.name("statement");
    static final Name SUBJECT = PrettyJson.name("subject");
    static final Name SUPPLIED_BY = PrettyJson.name("suppliedBy");
    static final Name TO = PrettyJson.name("to");
    static final Name VALUE = PrettyJson.name("value");
    static final Name VERIFIED_USING = PrettyJson.name("verifiedUsing");
    static final Name AI_AUTONOMY_TYPE = PrettyJson.name("ai_autonomyType");
    static final Name AI_USE_SENSITIVE_PERSONAL_INFORMATION = PrettyJson.name("ai_useSensitivePersonalInformation");

    private Names() {}
}
