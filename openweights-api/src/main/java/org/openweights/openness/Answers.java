package org.openweights.openness;

import java.util.EnumMap;
import java.util.Map;
import org.openweights.license.License;

/** What one license answers to all questions. */
final class Answers {
    private final License license;
    private final Teaching teaching;
    private final Map<LicenseQuestion, Judgement> judgements = new EnumMap<>(LicenseQuestion.class);

    private Answers(License license) {
        this.license = license;
        this.teaching = Teaching.of(license);
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
