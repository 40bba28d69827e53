package org.openweights.openness;

import org.openweights.license.License;

/** Something that definitions ask of a license. */
enum LicenseQuestion {
    /** Does it let all recipients use the model for any purpose? */
    USE_FOR_ANY_PURPOSE,
    /** Does it let all recipients modify the model for any purpose? */
    MODIFY_FOR_ANY_PURPOSE,
    /** Does it treat every user, industry and purpose alike? */
    NO_DISCRIMINATION,
    /** Does it let all recipients give the model or modifications to others? */
    REDISTRIBUTE,
    /** May its notices be provided by an online reference? */
    NOTICES_BY_REFERENCE,
    /** May its notices, or the weights, be provided by an online reference? */
    NOTICES_OR_WEIGHTS_BY_REFERENCE,

    /** Does it let anyone sell or give away the weights among other things, without a fee? */
    FREE_REDISTRIBUTION,
    /** Does it allow derived works, and their distribution? */
    DERIVED_WORKS,
    /** Does it say expressly that modified weights may be distributed? */
    MODIFIED_WEIGHTS,
    /** Does it treat all persons and groups alike? */
    PERSONS,
    /** Does it treat all fields of endeavor alike? */
    FIELDS,
    /** Do its rights reach every recipient without a further license? */
    NO_FURTHER_LICENSE,
    /** Do its rights hold outside a particular product? */
    NOT_SPECIFIC_TO_A_PRODUCT,
    /** Does it leave other software and components alone? */
    NOT_RESTRICTING_OTHERS,
    /** Is it neutral towards technology? */
    TECHNOLOGY_NEUTRAL,

    /** Is it an open source license, or the public domain? */
    OPEN_SOURCE_SOFTWARE,
    /** Is it approved by the Open Source Initiative? */
    OSI_APPROVED,
    /** Is it an open source license, or has it all the properties of one? */
    OPEN_SOURCE_TERMS,
    /** Is it an open data license, or has it all the properties of one? */
    OPEN_DATA,
    /** Is it an open license of any kind? */
    OPEN,

    /** Is access to the model free of a payment or a restriction, by the guidelines on the AI Act? */
    AI_ACT_ACCESS,
    /** Is use free, by the guidelines on the AI Act? */
    AI_ACT_USE,
    /** Is modification free, by the guidelines on the AI Act? */
    AI_ACT_MODIFICATION,
    /** Is distribution free, by the guidelines on the AI Act? */
    AI_ACT_DISTRIBUTION,
    /** Is no money asked for, by the guidelines on the AI Act? */
    AI_ACT_NO_PAYMENT;

    Judgement ask(License license) {
        return switch (this) {
            case USE_FOR_ANY_PURPOSE -> FreedomQuestions.useForAnyPurpose(license);
            case MODIFY_FOR_ANY_PURPOSE -> FreedomQuestions.modifyForAnyPurpose(license);
            case NO_DISCRIMINATION -> FreedomQuestions.noDiscrimination(license);
            case REDISTRIBUTE -> FreedomQuestions.redistribute(license);
            case NOTICES_BY_REFERENCE -> FreedomQuestions.noticesByReference(license);
            case NOTICES_OR_WEIGHTS_BY_REFERENCE -> FreedomQuestions.noticesOrWeightsByReference(license);
            case FREE_REDISTRIBUTION -> WeightQuestions.freeRedistribution(license);
            case DERIVED_WORKS -> WeightQuestions.derivedWorks(license);
            case MODIFIED_WEIGHTS -> WeightQuestions.modifiedWeights(license);
            case PERSONS -> WeightQuestions.persons(license);
            case FIELDS -> WeightQuestions.fields(license);
            case NO_FURTHER_LICENSE -> WeightQuestions.noFurtherLicense(license);
            case NOT_SPECIFIC_TO_A_PRODUCT -> WeightQuestions.notSpecificToProduct(license);
            case NOT_RESTRICTING_OTHERS -> WeightQuestions.notRestrictingOthers(license);
            case TECHNOLOGY_NEUTRAL -> WeightQuestions.technologyNeutral(license);
            case OPEN_SOURCE_SOFTWARE -> OpenLicenseQuestions.openSourceSoftware(license);
            case OSI_APPROVED -> OpenLicenseQuestions.osiApproved(license);
            case OPEN_SOURCE_TERMS -> OpenLicenseQuestions.openSourceTerms(license);
            case OPEN_DATA -> OpenLicenseQuestions.openData(license);
            case OPEN -> OpenLicenseQuestions.open(license);
            case AI_ACT_ACCESS -> AiActQuestions.access(license);
            case AI_ACT_USE -> AiActQuestions.use(license);
            case AI_ACT_MODIFICATION -> AiActQuestions.modification(license);
            case AI_ACT_DISTRIBUTION -> AiActQuestions.distribution(license);
            case AI_ACT_NO_PAYMENT -> AiActQuestions.noPayment(license);
        };
    }
}
