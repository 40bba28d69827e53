package org.openweights.openness;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.openweights.license.License;
import org.openweights.license.terms.Modality;

/** What one license answers to all questions. */
final class Answers {
    private final License license;
    private final Teaching teaching;
    private final boolean tellsModelsApart;
    private final Map<LicenseQuestion, Judgement> judgements = new EnumMap<>(LicenseQuestion.class);

    private Answers(License license) {
        this.license = license;
        this.teaching = Teaching.of(license);
        this.tellsModelsApart = Arrays.stream(Modality.values())
                .anyMatch(modality -> !license.forModels(modality).equals(license));
        for (LicenseQuestion question : LicenseQuestion.values()) {
            judgements.put(question, question.ask(license));
        }
    }

    static Answers of(License license) {
        return new Answers(license);
    }

    License license() {
        return license;
    }

    /** {@return whether the license says something of some of its models only} */
    boolean tellsModelsApart() {
        return tellsModelsApart;
    }

    Teaching teaching() {
        return teaching;
    }

    Judgement to(LicenseQuestion question) {
        Judgement judgement = judgements.get(question);
        if (judgement == null) {
            throw new IllegalStateException("no answer to " + question);
        }
        return judgement;
    }
}
